/** Verification in Chromium, whose WebCrypto and base64 decoder are not Node's. Not: the cases of verify.test.ts again. */
import { exportJWK, exportPKCS8, exportSPKI, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { signJws } from '#jose/jws/sign';
import { verifyJws } from '#jose/jws/verify';

const verify = (token: string, key: string) => verifyJws(decodeJws(token), readKey(key, 'auto'), 0);
const SECRET = 'a secret of sixty-four bytes, for tests only: 0123456789abcdefgh';

describe.each(['RS256', 'PS384', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'])('%s', (alg) => {
  test('verifies under each form of the key, and not when changed', async () => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const token = await signJws({ alg }, '{"exp":1}', privateKey);
    const keys = [
      JSON.stringify(await exportJWK(publicKey)),
      JSON.stringify(await exportJWK(privateKey)),
      await exportSPKI(publicKey),
      await exportPKCS8(privateKey),
    ];
    for (const key of keys) {
      expect((await verify(token, key)).verdict).toBe('valid');
      for (const mutant of [`${token}==`, `${token}\n`, token.replace('.', ' .'), `${token}.`]) {
        expect((await verify(mutant, key)).verdict).toBe('invalid');
      }
    }
    const { publicKey: other } = await generateKeyPair(alg, { extractable: true });
    expect((await verify(token, await exportSPKI(other))).signature.reason).toBe('signature-invalid');
  });
});

test.each(['HS256', 'HS384', 'HS512'])('%s', async (alg) => {
  const token = await signJws({ alg }, 'text', new TextEncoder().encode(SECRET));
  expect((await verify(token, SECRET)).verdict).toBe('valid');
  expect((await verify(token, `${SECRET}!`)).signature.reason).toBe('signature-invalid');
});

test('a point off its curve and an empty secret are refused', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const token = await signJws({ alg: 'ES256' }, '{}', privateKey);
  const off = { ...(await exportJWK(publicKey)), y: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc' };
  expect((await verify(token, JSON.stringify(off))).key.reason).toBe('key-invalid');
  const hmac = await signJws({ alg: 'HS256' }, '{}', new TextEncoder().encode(SECRET));
  expect(await verify(hmac, '')).toMatchObject({ verdict: 'invalid', key: { reason: 'key-too-short' } });
});

test('EdDSA on Ed448 is unsupported', async () => {
  const token = `${btoa('{"alg":"EdDSA"}').replaceAll('=', '')}.e30.${'A'.repeat(152)}`;
  const key = { kty: 'OKP', crv: 'Ed448', x: 'Ag'.repeat(38) };
  expect((await verify(token, JSON.stringify(key))).verdict).toBe('unsupported');
});
