/** Marks in pasted text, line breaks and quotes included. */
import { array, assert, constantFrom, nat, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { encodeBase64url, decodeBase64url } from '#text/base64url';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import { marksOf, runsOf, withPointed } from '../../../src/ui/inspect/paste/places';

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
  expect(
    withPointed(runsOf(text, marksOf(recognise(text))), [{ start: 3, end: 9 }])
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});

const LENGTH = 30;
const span = tuple(nat(LENGTH), nat(LENGTH)).map(([a, b]) => ({
  start: Math.min(a, b),
  end: Math.max(a, b),
}));
const spans = array(span, { maxLength: 4 });
const part = record({ name: constantFrom('header', 'payload', 'signature', 'cookie'), spans });

test('each character has the colour of the first part that holds it, and is marked where a span holds it', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz0123';
  const holds = (some: readonly { start: number; end: number }[], at: number) =>
    some.some(({ start, end }) => start <= at && at < end);
  assert(
    property(array(part, { maxLength: 4 }), spans, spans, (parts, broken, pointed) => {
      const plain = runsOf(text, { parts, broken });
      const runs = withPointed(plain, pointed);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      expect(new Set(runs.map(({ start }) => start)).size).toBe(runs.length);
      const untouched = plain.filter(
        (run) => !pointed.some((at) => at.start < run.start + run.text.length && at.end > run.start),
      );
      expect(runs).toStrictEqual(expect.arrayContaining(untouched));
      for (const run of runs) {
        for (let at = run.start; at < run.start + run.text.length; at += 1) {
          const { name } = parts.find((each) => holds(each.spans, at)) ?? {};
          expect([run.part, run.broken, run.pointed]).toStrictEqual([
            name,
            holds(broken, at),
            holds(pointed, at),
          ]);
        }
      }
    }),
  );
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
    // base64url characters are in groups of four: the marked ones are completed to whole groups before they are read.
    const start = whole.indexOf(marked) - (whole.indexOf(marked) % 4);
    const end = Math.ceil((whole.indexOf(marked) + marked.length) / 4) * 4;
    const read = decodeUtf8(decodeBase64url(whole.slice(start, end)).bytes).text;
    expect(read).toContain(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
    expect(marked.length).toBeLessThanOrEqual(
      Math.ceil((encodeUtf8(`"${name}":${JSON.stringify(value)}`).length * 4) / 3) + 2,
    );
  }
});
