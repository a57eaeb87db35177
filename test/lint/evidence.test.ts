/** Evidence on tokens that node:crypto makes: who signed, with what, and whose key is proven. */
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PublicJwk } from '#jose/keys/jwk';
import { thumbprintOf } from '#jose/keys/thumbprint';
import type { Given } from '#lint/given';
import { base64url, compact } from '../jose/tokens';
import { foundOut } from './found-out';

const NOW = 1_790_000_000;
const CLAIMS = { iss: 'https://login.bakery.example', sub: 'customer-1842', exp: NOW + 600 };

const withMac = (secret: string | Buffer): string => compact({ alg: 'HS256' }, CLAIMS, Buffer.from(secret));

const signed = (key: KeyObject, header: object = {}, claims: object = CLAIMS): string =>
  compact({ alg: 'ES256', ...header }, claims, key, 'ES256');

const evidence = async (token: string, given: Given = {}) => (await foundOut(token, given, NOW)).evidence;
const secretOf = async (token: string) => (await foundOut(token, {}, NOW)).knownSecret;
const oven = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pemOf = (key: KeyObject) => key.export({ format: 'pem', type: 'spki' }).toString();
const jwkOf = (key: KeyObject) => key.export({ format: 'jwk' }) as PublicJwk;

describe('the key', () => {
  test('that signed verifies; another does not; without one nothing is said', async () => {
    const token = signed(oven.privateKey);
    const right = await evidence(token, { key: { text: pemOf(oven.publicKey) } });
    expect(right.verification.signature.state).toBe('valid');
    expect(right.key?.jwk.x).toBe(jwkOf(oven.publicKey).x);
    const wrong = await evidence(token, { key: { text: pemOf(other.publicKey) } });
    expect(wrong.verification.signature.state).toBe('invalid');
    const none = await evidence(token);
    expect(none.verification.signature.state).not.toBe('valid');
    expect(none).not.toHaveProperty('key');
  });

  test('of a set is the one that kid names', async () => {
    const keys = [
      { ...jwkOf(other.publicKey), kid: 'other' },
      { ...jwkOf(oven.publicKey), kid: 'oven' },
    ];
    const { key, form } = await evidence(signed(oven.privateKey, { kid: 'oven' }), {
      key: { text: JSON.stringify({ keys }) },
    });
    expect(form).toBe('jwks');
    expect(key?.jwk.kid).toBe('oven');
  });
});

describe('a public key taken for a secret', () => {
  const pem = pemOf(oven.publicKey);
  test.each([
    ['its text', pem],
    ['its text without the line break at the end', pem.trim()],
    ['its text after a line break', `\n${pem.trim()}`],
    ['its DER bytes', createPublicKey(pem).export({ format: 'der', type: 'spki' })],
  ])('%s', async (_, secret) => {
    expect((await evidence(withMac(secret), { key: { text: pem } })).publicKeyAsSecret).toBeDefined();
  });

  test('not when the MAC was made with anything else, and not for a signature', async () => {
    const given = { key: { text: pem } };
    expect((await evidence(withMac('quite another thing'), given)).publicKeyAsSecret).toBeUndefined();
    expect((await evidence(signed(oven.privateKey), given)).publicKeyAsSecret).toBeUndefined();
  });
});

describe('a known secret', () => {
  test('of a manual, of a claim, and none', async () => {
    expect(await secretOf(withMac('keyboard cat'))).toMatchObject({ text: 'keyboard cat' });
    expect(await secretOf(withMac(CLAIMS.sub))).toMatchObject({ text: CLAIMS.sub });
    expect(await secretOf(withMac('p7#Vd2!mQz9-Lk4_Xw8'))).toBe('none');
    expect(await secretOf(signed(oven.privateKey))).toBe('none');
  });
});

describe('what a proof of possession proves', () => {
  const token = signed(oven.privateKey);
  const jwk = jwkOf(other.publicKey);
  const thumbprint = thumbprintOf(jwk);
  const ath = createHash('sha256').update(token).digest('base64url');
  const proofOf = (key = other.privateKey, header: object = {}, claims: object = { ath }): string =>
    signed(key, { typ: 'dpop+jwt', jwk, ...header }, claims);
  const provenBy = async (proof: string) => (await evidence(token, { proof })).proven;

  test('the same key by a proof, a key in PEM, a JWK, and its thumbprint', async () => {
    const texts = [
      proofOf(),
      ` ${proofOf()}\n`,
      pemOf(other.publicKey),
      JSON.stringify(jwk),
      await thumbprint,
    ];
    for (const text of texts) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await provenBy(text ?? '')).toEqual({ thumbprint: await thumbprint });
    }
  });

  test.each<[string, string, string]>([
    ['signed by another key than its own', proofOf(oven.privateKey), 'signature'],
    [
      'with an altered claim',
      proofOf().replace(/\.[^.]+\./u, `.${base64url({ ath, jti: 2 })}.`),
      'signature',
    ],
    ['that is not signed', proofOf().replace(/[^.]+$/u, ''), 'signature'],
    [
      'with "alg": "none"',
      `${base64url({ typ: 'dpop+jwt', alg: 'none', jwk })}.${base64url({ ath })}.`,
      'signature',
    ],
    ['with its private key', proofOf(other.privateKey, { jwk: jwkOf(other.privateKey) }), 'own key'],
    ['with an algorithm that can’t be checked', proofOf(other.privateKey, { alg: 'ES256K' }), 'here'],
    ['with a parameter that must be understood', proofOf(other.privateKey, { crit: ['exp'] }), 'signature'],
    ['of another type', proofOf(other.privateKey, { typ: 'JWT' }), 'typ'],
    [
      'for another access token',
      proofOf(other.privateKey, {}, { ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo' }),
      'another',
    ],
    ['for no access token', proofOf(other.privateKey, {}, {}), 'ath'],
    ['without its key', proofOf(other.privateKey, { jwk: undefined }), 'jwk'],
    ['with a secret as its key', proofOf(other.privateKey, { jwk: { kty: 'oct', k: 'AQ' } }), 'jwk'],
  ])('nothing by a proof %s', async (_, proof, says) => {
    expect(await provenBy(proof)).toHaveProperty('fault', expect.stringContaining(says));
  });

  test.each(['', 'a.b.c', '{"kty":', 'a secret that is no key', '....', '{"kty":"oct","k":"AQ"}'])(
    'nothing by %j',
    async (proof) => {
      expect(await provenBy(proof)).toEqual({ fault: expect.stringContaining('can’t be read') });
    },
  );
});

test('nothing pasted makes it throw', async () => {
  for (const token of ['', '.', '..', 'x.y.z', '{}', 'eyJhbGciOiJIUzI1NiJ9..']) {
    // oxlint-disable-next-line no-await-in-loop
    const { verification } = await evidence(token, { key: { text: token }, proof: token });
    expect(verification.verdict).not.toBe('valid');
  }
});
