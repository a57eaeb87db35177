/** Signing what was typed, and the keys for it. Not: what a verdict means (verify.test.ts). */
import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { compactVerify, importJWK, importPKCS8, importSPKI } from 'jose';
import { describe, expect, test } from 'vitest';
import { algorithmOf, type Algorithm } from '#jose/algorithms';
import { generateKey, type GeneratedKey } from '#jose/keys/generate-key';
import { decodeJws } from '#jose/jws/jws';
import { readKey, type KeyReading } from '#jose/keys/key';
import { signBytes } from '#jose/jws/sign';
import { signingKeyFor } from '#jose/keys/signing-key';
import { SIGNING_ALGORITHMS } from '#jose/subtle';
import { verifyJws } from '#jose/jws/verify';
import { encodeUtf8 } from '#text/utf8';
import { ED25519, jwkOf, P256, P384, P521, pkcs8Of, RSA, SECRET, spkiOf, type Pair } from '../tokens';

const ALGS = SIGNING_ALGORITHMS.map(({ name }) => name);

const algorithm = (alg: string): Algorithm => {
  const found = algorithmOf(alg);
  if (!found) throw new Error(`no ${alg}`);
  return found;
};

const generated = new Map<string, Promise<GeneratedKey>>();
/** One key an algorithm: an RSA key takes a while to find. */
const keyFor = (alg: string): Promise<GeneratedKey> => {
  const key = generated.get(alg) ?? generateKey(algorithm(alg));
  generated.set(alg, key);
  return key;
};

/** Signs as the page does: with a key text and two texts, byte for byte. */
const sign = async (
  header: string,
  payload: string,
  key: string,
  alg: string,
  reading: KeyReading = 'auto',
) => {
  const signing = await signingKeyFor(readKey(key, reading), alg);
  if ('says' in signing) throw new Error(signing.says);
  return signBytes(encodeUtf8(header), encodeUtf8(payload), signing.algorithm, signing.key);
};

const saysOf = async (key: string, alg: string): Promise<string> => {
  const signing = await signingKeyFor(readKey(key, 'auto'), alg);
  return 'says' in signing ? signing.says : '';
};

const TYPED = '{ "id":  9007199254740993,\r\n\t"sub":"a", "sub":"b", "é":"\\u00e9" }\n';

describe.each(ALGS)('%s', (alg) => {
  const header = `{\n  "typ": "JWT",\n  "alg": "${alg}"\n}`;

  test('signs with a generated key, byte for byte, and jose agrees', async () => {
    const key = await keyFor(alg);
    const token = await sign(header, TYPED, key.jwk, alg);
    const jws = decodeJws(token);
    expect(jws.header.utf8?.text).toBe(header);
    expect(jws.payload?.utf8?.text).toBe(TYPED);
    const verifying = await importJWK(JSON.parse(key.publicJwk ?? key.jwk), alg);
    const { payload } = await compactVerify(token, verifying, { algorithms: [alg] });
    expect(new TextDecoder().decode(payload)).toBe(TYPED);
    expect((await verifyJws(jws, readKey(key.publicJwk ?? key.jwk, 'auto'), 0)).verdict).toBe('valid');
  });

  test('a generated key says what it is for, and fits no other algorithm', async () => {
    const key = await keyFor(alg);
    expect(JSON.parse(key.jwk)).toMatchObject({ alg, use: 'sig' });
    for (const other of ALGS.filter((each) => each !== alg)) {
      expect(await saysOf(key.jwk, other)).toMatch(/^This key does not fit: /u);
    }
  });
});

test.each(ALGS.filter((alg) => !alg.startsWith('HS')))(
  '%s: the PEM of a generated key is the same key, and the public one is public',
  async (alg) => {
    const { pem = '', publicPem = '', publicJwk = '{}' } = await keyFor(alg);
    expect(await importPKCS8(pem, alg)).toBeTruthy();
    const token = await sign(`{"alg":"${alg}"}`, TYPED, pem, alg);
    const { payload } = await compactVerify(token, await importSPKI(publicPem, alg), { algorithms: [alg] });
    expect(new TextDecoder().decode(payload)).toBe(TYPED);
    expect(JSON.parse(publicJwk)).not.toHaveProperty('d');
    expect(publicPem).not.toContain('PRIVATE');
  },
);

describe('a pasted private key', () => {
  const pairs: readonly [string, Pair, string[]][] = [
    ['RS256', RSA, ['pkcs8', 'pkcs1']],
    ['PS512', RSA, ['pkcs8', 'pkcs1']],
    ['ES256', P256, ['pkcs8', 'sec1']],
    ['ES384', P384, ['pkcs8', 'sec1']],
    ['ES512', P521, ['pkcs8', 'sec1']],
    ['EdDSA', ED25519, ['pkcs8']],
  ];
  const forms = pairs.flatMap(([alg, pair, types]) => [
    ...types.map((type): [string, string, string, Pair] => [
      alg,
      type,
      pair.privateKey.export({ format: 'pem', type: type as 'pkcs8' }).toString(),
      pair,
    ]),
    [alg, 'JWK', jwkOf(pair.privateKey), pair] as [string, string, string, Pair],
    [alg, 'PEM with escaped line breaks', pkcs8Of(pair.privateKey).replaceAll('\n', '\\n'), pair] as const,
  ]);

  test.each(forms)('%s, %s', async (alg, _, text, { publicKey }) => {
    const token = await sign(`{"alg":"${alg}"}`, TYPED, text, alg);
    const { payload } = await compactVerify(token, await importSPKI(spkiOf(publicKey), alg), {
      algorithms: [alg],
    });
    expect(new TextDecoder().decode(payload)).toBe(TYPED);
  });

  test.each([
    [
      'a public PEM',
      'RS256',
      spkiOf(RSA.publicKey),
      'This is an RSA public key of 2048 bits. It verifies; signing takes the private key.',
    ],
    [
      'a public JWK',
      'ES256',
      jwkOf(P256.publicKey),
      'This is an EC public key on P-256. It verifies; signing takes the private key.',
    ],
    [
      'another curve',
      'ES384',
      jwkOf(P256.privateKey),
      'This key does not fit: ES384 needs the curve P-384; the key’s is P-256.',
    ],
    [
      'another algorithm',
      'RS256',
      jwkOf(RSA.privateKey, { alg: 'PS256' }),
      'This key does not fit: the key is for PS256 ("alg"); the header says RS256.',
    ],
    [
      'encryption',
      'RS256',
      jwkOf(RSA.privateKey, { use: 'enc' }),
      'This key does not fit: its "use" is "enc"; signatures need "sig".',
    ],
    [
      'a set',
      'RS256',
      `{"keys":[${jwkOf(RSA.privateKey)}]}`,
      'This is a JWK Set. Give the one key of it that is to sign.',
    ],
    [
      'broken JSON',
      'RS256',
      '{"kty":"RSA",}',
      `The key can't be read, at character 14: This is not JSON: found }. Expected: a member name in double quotes.`,
    ],
    ['none', 'none', SECRET, 'Signing with "none" is not possible here.'],
    ['no algorithm', 'rs256', SECRET, 'Signing with "rs256" is not possible here.'],
    [
      'numbers that are no key',
      'ES256',
      jwkOf(P256.privateKey, { d: 'AA' }),
      'The numbers of this key are not a key to sign with.',
    ],
    ['Ed448', 'EdDSA', '{"kty":"OKP","crv":"Ed448","x":"AA","d":"AA"}', "This browser can't sign on Ed448."],
  ])("that can't sign is told why: %s", async (_, alg, key, says) => {
    expect(await saysOf(key, alg)).toBe(says);
  });
});

describe('an HMAC secret', () => {
  test.each([
    ['auto', SECRET, SECRET],
    ['utf8', '{"kty":"oct"}', '{"kty":"oct"}'],
    ['hex', '00ff'.repeat(16), Buffer.from('00ff'.repeat(16), 'hex')],
    ['base64url', 'AP_-'.repeat(12), Buffer.from('AP_-'.repeat(12), 'base64url')],
  ] as const)('read as %s', async (reading, text, bytes) => {
    const token = await sign('{"alg":"HS256"}', TYPED, text, 'HS256', reading);
    const at = token.lastIndexOf('.');
    const mac = createHmac('sha256', bytes).update(token.slice(0, at)).digest('base64url');
    expect(token.slice(at + 1)).toBe(mac);
  });

  test('a short one signs, with a warning', async () => {
    const signing = await signingKeyFor(readKey('short', 'auto'), 'HS256');
    expect(signing).toMatchObject({
      readAs: 'HMAC secret of 5 bytes, read as UTF-8',
      warning: expect.stringMatching(/^No verifier should trust this key: it has 5 bytes; /u),
    });
  });
});

test('no key text makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `-----BEGIN EC PRIVATE KEY-----\n${text}\n-----END EC PRIVATE KEY-----`),
        fc
          .record({
            kty: fc.oneof(fc.constantFrom('RSA', 'EC', 'OKP', 'oct'), fc.string()),
            d: fc.string(),
            k: fc.string(),
            crv: fc.string(),
          })
          .map((jwk) => JSON.stringify(jwk)),
      ),
      fc.constantFrom(...ALGS),
      async (text, alg) => {
        const signing = await signingKeyFor(readKey(text, 'auto'), alg);
        expect('says' in signing || signing.readAs !== '').toBe(true);
      },
    ),
  );
});
