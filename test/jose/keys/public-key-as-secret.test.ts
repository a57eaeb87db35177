/** A public key as the secret of an HMAC, however both are written: the token is forged. Not: how keys are read (spellings.test.ts). */
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { verifyJws } from '#jose/jws/verify';
import { readKey, type KeyReading } from '#jose/keys/key';
import { compact, ED25519, jwkOf, P256, RSA, spkiOf } from '../tokens';

const NOW = 1_800_000_000;

const der = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' });

/** What a careless server computes with. */
const SPELLINGS: readonly (readonly [string, (key: KeyObject) => Buffer])[] = [
  ['PEM', (key) => Buffer.from(spkiOf(key))],
  ['PEM without its last line break', (key) => Buffer.from(spkiOf(key).trim())],
  ['DER', der],
  ['JWK', (key) => Buffer.from(jwkOf(key))],
  ['base64 of DER', (key) => Buffer.from(der(key).toString('base64'))],
  ['hexadecimal of DER', (key) => Buffer.from(der(key).toString('hex'))],
];

const octJwk = (secret: Buffer) => ({ kty: 'oct', k: secret.toString('base64url') });

/** Where a person has that secret, and how it is said to be written. */
const CARRIERS: readonly (readonly [string, (secret: Buffer) => string, KeyReading])[] = [
  ['a JWK', (secret) => JSON.stringify(octJwk(secret)), 'auto'],
  ['a JWK Set', (secret) => JSON.stringify({ keys: [octJwk(secret)] }), 'auto'],
  ['a setting with "type"', (secret) => JSON.stringify({ type: 'HS256', key: secret.toString() }), 'auto'],
  ['a setting with "alg"', (secret) => JSON.stringify({ alg: 'HS256', secret: secret.toString() }), 'auto'],
  ['text', (secret) => secret.toString(), 'auto'],
  ['text, read as UTF-8', (secret) => secret.toString(), 'utf8'],
  ['base64', (secret) => secret.toString('base64'), 'auto'],
  ['base64, read so', (secret) => secret.toString('base64'), 'base64'],
  ['base64url, read so', (secret) => secret.toString('base64url'), 'base64url'],
  ['hexadecimal', (secret) => secret.toString('hex'), 'auto'],
  ['hexadecimal, read so', (secret) => secret.toString('hex'), 'hex'],
  ['a line of a .env file', (secret) => `JWT_SECRET=${secret.toString('base64')}`, 'auto'],
  ['a list of bytes', (secret) => `[${[...secret].join(', ')}]`, 'auto'],
];

const judged = (secret: Buffer, text: string, as: KeyReading) =>
  verifyJws(decodeJws(compact({ alg: 'HS256' }, { sub: 'customer-1842' }, secret)), readKey(text, as), NOW);

describe.each([
  ['RSA', RSA.publicKey],
  ['EC', P256.publicKey],
  ['Ed25519', ED25519.publicKey],
])('an HMAC made with a public key, %s', (_, key) => {
  test.each(CARRIERS)('is not valid, the secret given as %s', async (_name, written, as) => {
    const verdicts = await Promise.all(
      SPELLINGS.map(async ([spelling, bytes]) => {
        const secret = bytes(key);
        const { verdict } = await judged(secret, written(secret), as);
        return [spelling, verdict];
      }),
    );
    expect(verdicts.filter(([, verdict]) => verdict === 'valid')).toEqual([]);
  });
});

describe('a text that says it is a public key, and can’t be read as one', () => {
  const pem = spkiOf(RSA.publicKey);
  const dsa = generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 });
  const { e: _, ...withoutExponent } = RSA.publicKey.export({ format: 'jwk' });

  test.each([
    ['a PEM of another kind of key', spkiOf(dsa.publicKey)],
    ['a PEM that is cut off', pem.slice(0, 200)],
    ['a PEM with a foreign character', pem.replace('M', '*')],
    ['a PGP key', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBFxx\n-----END PGP PUBLIC KEY BLOCK-----'],
    ['a JWK without a number', JSON.stringify(withoutExponent)],
  ])('is no secret, even where a person says so: %s', async (_name, text) => {
    for (const as of ['auto', 'utf8'] as const) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await judged(Buffer.from(text), text, as)).verdict).toBe('unverified');
    }
  });

  test.each(['ssh-dss AAAAB3NzaC1kc3MAAACBAPlainly', 'sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5'])(
    'is asked about where it may be a secret: %s',
    async (text) => {
      expect((await judged(Buffer.from(text), text, 'auto')).verdict).toBe('invalid');
    },
  );
});

test.each(['JWK', 'DER'])(
  'a key of the type "oct" that is a public one is told as that: %s',
  async (name) => {
    const secret = SPELLINGS.find(([each]) => each === name)?.[1](P256.publicKey) ?? Buffer.of();
    expect((await judged(secret, JSON.stringify(octJwk(secret)), 'auto')).signature).toMatchObject({
      state: 'invalid',
      reason: 'key-alg-mismatch',
    });
  },
);

test('secrets are none: random bytes in every length, and texts', async () => {
  const secrets = [
    // A compressed point of an elliptic curve begins so too.
    ...[2, 3].map((first) => Buffer.concat([Buffer.of(first), createHash('sha256').update('s').digest()])),
    ...Array.from({ length: 64 }, (_, n) => createHash('sha512').update(`${n}`).digest()),
    Buffer.from('a secret of forty characters, for a test'),
    Buffer.from('{"not": "a key, but a secret that is JSON"}'),
  ];
  const verdicts = await Promise.all(
    secrets.map(async (secret) => (await judged(secret, JSON.stringify(octJwk(secret)), 'auto')).verdict),
  );
  expect(verdicts.filter((verdict) => verdict !== 'valid')).toEqual([]);
});
