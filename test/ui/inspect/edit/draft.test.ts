/** What was typed as a token, and why it can't be signed. Not: signing it (test/jose/jws/signing.test.ts). */
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { parseJson } from '#text/json';
import { draftOf, duplicatesIn, withAlg, type Typed } from '../../../../src/ui/inspect/edit/draft';
import { base64url } from '../../../jose/tokens';

const EMPTY = decodeJws('');
const draft = (typed: Partial<Typed>) =>
  draftOf({ header: '{"alg":"HS256"}', payload: '{}', ...typed }, EMPTY);

test('a draft is what was typed, byte for byte, with nothing after the last dot', () => {
  const typed = { header: '{\r\n "alg":"HS256"}', payload: '{"a":9007199254740993, "a" : 1,"é":"\\u00e9"}' };
  expect(draft(typed).text).toBe(`${base64url(typed.header)}.${base64url(typed.payload)}.`);
});

test('bytes that are not UTF-8 stay until the text is changed', () => {
  const jws = decodeJws(`${base64url({ alg: 'HS256' })}.${base64url(Uint8Array.of(0x22, 0xff, 0x22))}.AA`);
  const typed = { header: '{"alg":"HS256"}', payload: jws.payload?.utf8?.text ?? '' };
  expect([...draftOf(typed, jws).payload]).toEqual([0x22, 0xff, 0x22]);
  expect([...draftOf({ ...typed, payload: '"\uFFFD" ' }, jws).payload]).toEqual([
    0x22, 0xef, 0xbf, 0xbd, 0x22, 0x20,
  ]);
});

describe('whether it can be signed', () => {
  test('with an algorithm that is signed with here', () => {
    expect(draft({}).signing).toMatchObject({ algorithm: { name: 'HS256' } });
    expect(draft({ payload: 'not JSON' }).signing).toMatchObject({ algorithm: { name: 'HS256' } });
  });

  test.each([
    ['', "The header is not JSON, so the token can't be signed yet."],
    ['{"alg":"HS256"', "The header is not JSON, so the token can't be signed yet."],
    ['["HS256"]', 'The JOSE header must be a JSON object.'],
    ['{}', 'The header has no "alg". Choose an algorithm.'],
    ['{"alg":"HS256","alg":"HS256"}', '"alg" appears twice in the header. Remove one.'],
    ['{"alg":1}', '"alg" must be a string.'],
    ['{"alg":"nOnE"}', '"alg" is "nOnE", which means unsigned. Choose an algorithm to sign with.'],
    ['{"alg":"ES256K"}', 'Signing with ES256K is not possible here.'],
    ['{"alg":"RS265"}', '"RS265" is not a registered algorithm. Registered is RS256.'],
    ['{"alg":"\\u202e"}', '"\\u202e" is not a registered algorithm.'],
    [
      '{"alg":"HS256","b64":false,"crit":["b64"]}',
      'The header says that the payload is not encoded ("b64", RFC 7797). Claimcheck can’t sign that.',
    ],
  ])('not with the header %s', (header, says) => {
    expect(draft({ header }).signing).toEqual({ says });
  });
});

test('another algorithm changes "alg" and nothing else', () => {
  expect(withAlg('{ "kid":1.0,\r\n "alg" : "RS256" }', 'ES256')).toBe('{ "kid":1.0,\r\n "alg" : "ES256" }');
  expect(withAlg('{"alg":"RS256"', 'ES256')).toBe('{"alg":"RS256"');
});

test('names that appear twice are told once, at any depth', () => {
  const { value } = parseJson('{"a":1,"b":{"c":1,"c":2},"a":2,"a":3}');
  expect(value?.type === 'object' ? duplicatesIn(value) : []).toEqual(['c', 'a']);
});
