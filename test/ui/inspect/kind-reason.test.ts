/** The reason for a token's kind, in words. Not: the kind (test/lint/profile.test.ts). */
import { expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { kindReason } from '../../../src/ui/inspect/kind/kind-reason';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (header: object, claims: object) => decodeJws(`${encode(header)}.${encode(claims)}.c2ln`);

test.each([
  [{ typ: 'at+jwt' }, {}, 'Kind told by its header: typ is "at+jwt".'],
  [{ nonce: 'a', url: 'b' }, {}, 'Kind told by its header: it has nonce and url.'],
  [
    { typ: 'JWT' },
    { at_hash: 'a' },
    'Kind guessed from its claims: they name this kind, or have ID token claims such as nonce.',
  ],
  [{}, { sub: 'a' }, 'Token type unknown.'],
])('%j %j', (header, claims, reason) => {
  expect(kindReason(token(header, claims))).toBe(reason);
});

test.each([
  [{ typ: 'at+jwt' }, {}, 'You chose its kind. Detected: Access token (typ is "at+jwt").'],
  [{}, { sub: 'a' }, 'You chose its kind. Nothing in the token tells its kind.'],
])('chosen: %j %j', (header, claims, reason) => {
  expect(kindReason(token(header, claims), { profile: 'id-token' })).toBe(reason);
});

test('to choose what the header says is no choice', () => {
  expect(kindReason(token({ typ: 'at+jwt' }, {}), { profile: 'access-token' })).toBe(
    'Kind told by its header: typ is "at+jwt".',
  );
});
