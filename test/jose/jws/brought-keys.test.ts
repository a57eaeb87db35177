/** Keys in a token's own header are read, and what they verify is never called valid. Not: offering them (test/ui/inspect/offer). */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { broughtKeys } from '#jose/jws/brought-keys';
import { decodeJws } from '#jose/jws/jws';
import { verdictReason } from '#jose/jws/verification';
import { verifyJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { selfSigned } from '../../built/cookies/certificate';
import { compact } from '../tokens';

const { key, cert } = selfSigned();
const PRIVATE = createPrivateKey(key);
const BASE64 = cert.replaceAll(/-----.*-----|\s/gu, '');
const JWK = createPublicKey(PRIVATE).export({ format: 'jwk' });
const NOW = Math.floor(Date.now() / 1000);
const CLAIMS = { sub: 'ada', iat: NOW - 60, exp: NOW + 600 };

const tokenWith = (header: object, claims: object = CLAIMS) =>
  decodeJws(compact({ alg: 'ES256', ...header }, claims, PRIVATE));

/** As the page does when the person takes the key from the token. */
const verified = async (jws: ReturnType<typeof tokenWith>) =>
  verifyJws(jws, { ...readKey(broughtKeys(jws)[0]?.text ?? '', 'auto'), isTokensOwn: true }, NOW);

describe('in every spelling', () => {
  test.each([
    ['base64 of DER', { x5c: [BASE64] }, 'x5c', 1],
    ['a chain', { x5c: [BASE64, BASE64] }, 'x5c', 2],
    ['no list', { x5c: BASE64 }, 'x5c', 1],
    ['PEM', { x5c: [cert] }, 'x5c', 1],
    ['PEM with escaped line breaks', { x5c: [cert.replaceAll('\n', '\\n')] }, 'x5c', 1],
    ['JWK', { jwk: JWK }, 'jwk', 0],
  ])('%s', async (_, header, name, chain) => {
    const jws = tokenWith(header);
    expect(broughtKeys(jws)).toMatchObject([{ name, chain, key: { jwk: { x: JWK.x } } }]);
    expect((await verified(jws)).signature.state).toBe('valid');
  });
});

test.each([
  {},
  { x5c: [] },
  { x5c: [7] },
  { x5c: ['b3Zlbg=='] },
  { x5c: [''] },
  { jwk: 'text' },
  { jwk: { kty: 'oct', k: 'b3Zlbg' } },
  { jwk: { kty: 'EC' } },
])('nothing is brought by %j', (header) => {
  expect(broughtKeys(tokenWith(header))).toEqual([]);
});

test('a signature that matches the token’s own key is not verified', async () => {
  const found = await verified(tokenWith({ x5c: [BASE64] }));
  expect(found).toMatchObject({
    verdict: 'unverified',
    signature: { state: 'valid' },
    key: { state: 'from-token' },
  });
  expect(verdictReason(found, false)).toBe('key-from-token');
  const expired = await verified(tokenWith({ jwk: JWK }, { exp: NOW - 60 }));
  expect([expired.verdict, verdictReason(expired, false)]).toEqual(['unverified', 'expired']);
});

test('a signature that does not match it stays invalid', async () => {
  const jws = tokenWith({ x5c: [BASE64] });
  const { text } = tokenWith({ x5c: [BASE64] }, { sub: 'eve' });
  const changed = decodeJws(
    `${text.slice(0, text.lastIndexOf('.'))}${jws.text.slice(jws.text.lastIndexOf('.'))}`,
  );
  expect((await verified(changed)).verdict).toBe('invalid');
});
