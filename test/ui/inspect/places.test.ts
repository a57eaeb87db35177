/** Marks in pasted text, line breaks and quotes included. Not: drawing them. */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { encodeBase64url, decodeBase64url } from '#text/base64url';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import { marksOf, runsOf } from '../../../src/ui/inspect/paste/places';

const segment = (value: object) => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const CLAIMS = { iss: 'https://auth.shop.example', sub: 'alice', note: 'žluťoučký 🙂', exp: 1795425898 };
const TOKEN = `${segment({ alg: 'HS256', typ: 'JWT' })}.${segment(CLAIMS)}.${'A'.repeat(43)}`;

const PASTES: readonly [name: string, text: string][] = [
  ['bare', TOKEN],
  ['quoted', `"${TOKEN}"`],
  ['Bearer', `Bearer ${TOKEN}`],
  ['wrapped', TOKEN.replaceAll(/(.{40})/gu, '$1\r\n  ')],
];

test.each(PASTES)('%s: the runs together are the pasted text', (_name, text) => {
  const { parts, broken } = marksOf(recognise(text));
  expect(
    runsOf(text, parts, broken, [{ start: 3, end: 9 }])
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});

test.each(PASTES)('%s: the characters of each claim decode to bytes that hold it', (_name, text) => {
  const { places, parts } = marksOf(recognise(text));
  const payload = parts.find((part) => part.name === 'payload')?.spans ?? [];
  const textOf = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join('');
  const whole = textOf(payload);
  for (const [index, [name, value]] of Object.entries(CLAIMS).entries()) {
    const place = places.find((each) => each.id === `payload/${index}`);
    const marked = textOf(place?.spans ?? []);
    // base64url characters stand in groups of four: the marked ones are completed to whole groups before they are read.
    const start = whole.indexOf(marked) - (whole.indexOf(marked) % 4);
    const end = Math.ceil((whole.indexOf(marked) + marked.length) / 4) * 4;
    const read = decodeUtf8(decodeBase64url(whole.slice(start, end)).bytes).text;
    expect(read).toContain(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
    expect(marked.length).toBeLessThanOrEqual(
      Math.ceil((encodeUtf8(`"${name}":${JSON.stringify(value)}`).length * 4) / 3) + 2,
    );
  }
});
