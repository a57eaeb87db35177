/** Comparison of two tokens, by member and by byte. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTokens } from '#jose/compare';
import { partsOfJws } from '#jose/token-parts';
import { decodeJws } from '#jose/jws/jws';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

const encode = (text: string) => encodeBase64url(encodeUtf8(text));
const HEADER = '{"alg":"HS256","typ":"JWT"}';
const tokenOf = (payload: string, header = HEADER, signature = 'c2ln') =>
  partsOfJws(decodeJws(`${encode(header)}.${encode(payload)}.${signature}`));
const compare = (a: string, b: string, timesFromIat = false) =>
  compareTokens(tokenOf(a), tokenOf(b), { timesFromIat });
const changes = (a: string, b: string, timesFromIat = false) =>
  Object.fromEntries(
    compare(a, b, timesFromIat)
      .members.filter(({ part }) => part === 'payload')
      .map(({ name, change }) => [name, change]),
  );

test('members are the same, changed, or in one token only', () => {
  expect(changes('{"a":1,"b":2,"c":3}', '{"a":1,"b":"2","d":4}')).toEqual({
    a: 'same',
    b: 'changed',
    c: 'only-first',
    d: 'only-second',
  });
});

describe('values', () => {
  test.each([
    ['order of members', '{"x":{"a":1,"b":[2]}}', '{"x":{"b":[2],"a":1}}', 'same'],
    ['white space', '{"x":[1,2]}', '{ "x" : [ 1, 2 ] }', 'same'],
    ['escapes', '{"x":"a"}', '{"x":"\\u0061"}', 'same'],
    ['order of items', '{"x":[1,2]}', '{"x":[2,1]}', 'changed'],
    ['digits past 2^53', '{"x":9007199254740992}', '{"x":9007199254740993}', 'changed'],
    ['one member more', '{"x":{"a":1}}', '{"x":{"a":1,"b":1}}', 'changed'],
    ['null and false', '{"x":null}', '{"x":false}', 'changed'],
    ['number and string', '{"x":1}', '{"x":"1"}', 'changed'],
    ['duplicates within', '{"x":{"a":1,"a":2}}', '{"x":{"a":2,"a":1}}', 'changed'],
  ])('%s', (_, a, b, change) => {
    expect(changes(a, b)).toEqual({ x: change });
  });
});

test('duplicates pair up in order', () => {
  const { members } = compare('{"a":1,"a":2}', '{"a":1,"a":3,"a":4}');
  expect(members.filter(({ name }) => name === 'a').map(({ change }) => change)).toEqual([
    'same',
    'changed',
    'only-second',
  ]);
});

describe('times counted from iat', () => {
  const first = '{"iat":1000,"exp":1900,"n":5}';
  const later = '{"iat":5000,"exp":5900,"n":6}';
  test('are the same when they are as long after it', () => {
    expect(changes(first, later)).toEqual({ iat: 'changed', exp: 'changed', n: 'changed' });
    expect(changes(first, later, true)).toEqual({ iat: 'same', exp: 'same', n: 'changed' });
  });
  test('stay times of day when a token has no iat', () => {
    expect(changes(first, '{"exp":1900}', true)).toEqual({ iat: 'only-first', exp: 'same', n: 'only-first' });
  });
});

test('bytes: lengths and where the first difference is', () => {
  const { bytes } = compareTokens(tokenOf('{"a":1}'), tokenOf('{"a":12}', HEADER, 'c2k'), {
    timesFromIat: false,
  });
  expect(bytes).toEqual([
    { part: 'header', title: 'JOSE header', firstLength: HEADER.length, secondLength: HEADER.length },
    { part: 'payload', title: 'Payload', firstLength: 7, secondLength: 8, differsAt: 6 },
    { part: 'signature', title: 'Signature', firstLength: 3, secondLength: 2, differsAt: 2 },
  ]);
});

test('a token without parts is compared too', () => {
  const { members, bytes } = compareTokens(partsOfJws(decodeJws('e30')), tokenOf('{"a":1}'), {
    timesFromIat: true,
  });
  expect(members.every(({ change }) => change === 'only-second')).toBe(true);
  expect(bytes[2]).toEqual({ part: 'signature', title: 'Signature', secondLength: 3, differsAt: 0 });
});

test('a token is the same as itself, and swapping the two swaps the answer', () => {
  const swapped = {
    same: 'same',
    changed: 'changed',
    'only-first': 'only-second',
    'only-second': 'only-first',
  };
  fc.assert(
    fc.property(fc.json(), fc.json(), fc.boolean(), (a, b, timesFromIat) => {
      expect(compare(a, a, timesFromIat).members.every(({ change }) => change === 'same')).toBe(true);
      const there = compare(a, b, timesFromIat).members.map(
        ({ name, change }) => `${name} ${swapped[change]}`,
      );
      const back = compare(b, a, timesFromIat).members.map(({ name, change }) => `${name} ${change}`);
      expect(there.toSorted()).toEqual(back.toSorted());
    }),
  );
});
