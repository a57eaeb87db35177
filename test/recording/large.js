/** A recording as large as one asks: a login, then a day of it, with scripts, pictures and answers of an API as browsers record them. */
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Entry
 * @property {{ url: string }} request
 * @property {{ content: object }} response
 * @property {string} [_resourceType]
 */

/** @param {number} number */
const answer = (number) =>
  JSON.stringify(
    Array.from({ length: 60 }, (_, at) => ({
      id: `${number}-${at}`,
      bread: 'rye',
      note: 'they said "hey"',
      key: `k${number * 60 + at}`,
    })),
  );

const SCRIPT = 'export const bake = (flour) => flour.map((each) => each.knead());\n'.repeat(600);
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAA'.repeat(1200);

/**
 * @param {number} bytes how large, at least
 * @returns {string} a HAR file
 */
export const largeRecording = (bytes) => {
  const file = new URL('../recordings/hybrid-refresh.har', import.meta.url);
  /** @type {{ log: { entries: Entry[] } }} */
  const { log } = JSON.parse(readFileSync(file, 'utf8'));
  const call = log.entries[4];
  if (!call) throw new Error('no call');
  const entries = log.entries.slice(0, 5);
  /**
   * @param {number} number
   * @param {string} type
   * @param {string} path
   * @param {object} content
   * @returns {Entry}
   */
  const as = (number, type, path, content) => ({
    ...call,
    _resourceType: type,
    request: { ...call.request, url: `https://api.bakery.example/${path}/${number}` },
    response: { ...call.response, content },
  });
  let size = JSON.stringify(entries).length;
  for (let number = 0; size < bytes; number += 1) {
    const text = answer(number);
    const more = [
      as(number, 'fetch', 'orders', { size: text.length, mimeType: 'application/json', text }),
      ...(number % 4 === 0
        ? [
            as(number, 'script', 'script', {
              size: SCRIPT.length,
              mimeType: 'text/javascript',
              text: SCRIPT,
            }),
            as(number, 'image', 'picture', {
              size: PICTURE.length,
              mimeType: 'image/png',
              encoding: 'base64',
              text: PICTURE,
            }),
          ]
        : []),
    ];
    size += JSON.stringify(more).length;
    entries.push(...more);
  }
  return JSON.stringify({ log: { ...log, entries } });
};
