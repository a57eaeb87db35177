/** Taking a compact serialization apart, and where its JSON is in it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carriersIn,
  claim,
  decodeJws,
  headerParameter,
  numberOf,
  objectOf,
  partsOf,
  stringOf,
} from '#jose/jws/jws';
import { decodeBase64url } from '#text/base64url';
import { membersWithin } from '#text/json';

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** What the bits of these characters say, read at each of the four places a byte may begin at. */
const readings = (characters: string): string[] =>
  ['', 'A', 'AA', 'AAA'].map((shift) => Buffer.from(decodeBase64url(shift + characters).bytes).toString());

test('parts, header parameters and claims', () => {
  const text = `${encode('{"alg":"HS256"}')}.${encode('{"sub":"bäcker","exp":12}')}.c2ln`;
  const jws = decodeJws(text);
  expect(partsOf(jws).map(({ name, span }) => [name, text.slice(span.start, span.end)])).toEqual([
    ['header', text.split('.')[0]],
    ['payload', text.split('.')[1]],
    ['signature', 'c2ln'],
  ]);
  expect(stringOf(headerParameter(jws, 'alg')?.value)).toBe('HS256');
  expect(stringOf(claim(jws, 'sub')?.value)).toBe('bäcker');
  expect(numberOf(claim(jws, 'exp')?.value)).toBe(12);
  expect(claim(jws, 'toString')).toBeUndefined();
  expect(Buffer.from(jws.signature?.decoded.bytes ?? []).toString()).toBe('sig');
});

test.each([
  ['', 1],
  ['.', 2],
  ['..', 3],
  ['a.b.c.d', 4],
  ['eyJ', 1],
])('%j has %i parts', (text, count) => {
  const jws = decodeJws(text);
  expect(jws.segments).toHaveLength(count);
  expect(partsOf(jws)).toHaveLength(Math.min(count, 3));
});

test('no text makes it throw, and parts are where they say', () => {
  const piece = fc.oneof(
    fc.constantFrom('.', '=', ' ', 'eyJ', '\ud800', '~'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((all) => all.join('')),
      (text) => {
        const jws = decodeJws(text);
        expect(jws.segments.map(({ start, end }) => text.slice(start, end)).join('.')).toBe(text);
        for (const part of partsOf(jws)) expect(text.slice(part.span.start, part.span.end)).toBe(part.text);
      },
    ),
  );
});

describe('carriersIn', () => {
  const claims = fc.dictionary(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.double(), fc.object({ maxDepth: 1 })),
    { maxKeys: 5 },
  );

  test('marks characters that decode to the JSON text of each member', () => {
    fc.assert(
      fc.property(claims, (claims) => {
        const json = JSON.stringify(claims);
        const text = `${encode('{"alg":"HS256"}')}.${encode(json)}.c2ln`;
        const { payload } = decodeJws(text);
        const object = objectOf(payload);
        if (!payload || !object) throw new Error('the payload is an object');
        for (const { span } of membersWithin(object)) {
          const at = carriersIn(payload, span);
          expect(at.start).toBeGreaterThanOrEqual(payload.span.start);
          expect(at.end).toBeLessThanOrEqual(payload.span.end);
          const wanted = json.slice(span.start, span.end);
          expect(readings(text.slice(at.start, at.end)).some((reading) => reading.includes(wanted))).toBe(
            true,
          );
          // No more than the bits at the edges: a character on either side at most.
          const least = Math.ceil((Buffer.byteLength(wanted) * 8) / 6);
          expect(at.end - at.start).toBeLessThanOrEqual(least + 1);
        }
      }),
    );
  });

  test('passes over a foreign character', () => {
    const payload = encode('{"a":1,"b":2}');
    const text = `e30.${payload.slice(0, 6)}!${payload.slice(6)}.`;
    const part = decodeJws(text).payload;
    const member = objectOf(part)?.members[1];
    if (!part || !member) throw new Error('the member is there');
    const at = carriersIn(part, member.span);
    expect(readings(text.slice(at.start, at.end)).some((reading) => reading.includes('"b":2'))).toBe(true);
  });

  test('is the whole part for a signature', () => {
    const { signature } = decodeJws('e30.e30.c2ln');
    expect(signature && carriersIn(signature, { start: 0, end: 1 })).toEqual({ start: 8, end: 12 });
  });
});
