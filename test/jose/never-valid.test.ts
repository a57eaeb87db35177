/**
 * Generated tokens over every algorithm, every form of key and every form of key set: the headline calls those valid
 * that are whole, and no other. Oracle: node:crypto signs. Not: forgeries by hand (jws/verify.test.ts).
 */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING_EXPECTED, type Expectations } from '#jose/jws/expectations';
import { decodeJws } from '#jose/jws/jws';
import { verifyJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { headlineOf } from '../../src/ui/inspect/answer/headline';
import { MUTANTS } from '../conformance/mutants';
import { cases } from '../scale';
import { compact, PAIRS, SECRET, spkiOf, type Pair } from './tokens';

const NOW = 1_800_000_000;
const CLAIMS = {
  iss: 'https://login.bakery.example',
  sub: 'customer-1842',
  aud: ['till', 'oven'],
  azp: 'till',
  nonce: 'n-88',
  iat: NOW - 60,
  exp: NOW + 600,
};

type Signer = Pair | string;

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');
/** For each algorithm its key, and another of the same kind. */
const SIGNERS: Readonly<Record<string, readonly [Signer, Signer]>> = {
  ...Object.fromEntries(
    Object.entries(PAIRS).map(([alg, pair]): [string, [Signer, Signer]] => {
      const { asymmetricKeyType, asymmetricKeyDetails } = pair.publicKey;
      if (asymmetricKeyType === 'rsa') return [alg, [pair, rsa]];
      if (asymmetricKeyType === 'ed25519') return [alg, [pair, ed25519]];
      const namedCurve = asymmetricKeyDetails?.namedCurve ?? '';
      return [alg, [pair, generateKeyPairSync('ec', { namedCurve })]];
    }),
  ),
  ...Object.fromEntries(['HS256', 'HS384', 'HS512'].map((alg) => [alg, [SECRET, `another ${SECRET}`]])),
};

const signerKey = (signer: Signer): KeyObject | Uint8Array =>
  typeof signer === 'string' ? Buffer.from(signer) : signer.privateKey;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const jwk = (signer: Signer, members: object = {}): object =>
  typeof signer === 'string'
    ? { kty: 'oct', k: Buffer.from(signer).toString('base64url'), ...members }
    : { ...signer.publicKey.export({ format: 'jwk' }), ...members };

const spki = ({ publicKey }: Pair): string => spkiOf(publicKey);
const body = (pem: string): string => pem.replaceAll(/-----.*-----|\s/gu, '');

/** Ways to write one key; some are for public keys alone. */
const KEY_FORMS: Readonly<Record<string, (signer: Signer) => string>> = {
  JWK: (signer) => JSON.stringify(jwk(signer)),
  'JWK with alg and use': (signer) => JSON.stringify(jwk(signer, { use: 'sig', key_ops: ['verify'] })),
  'the set of one': (signer) => JSON.stringify({ keys: [jwk(signer)] }),
  'base64 of a JWK': (signer) => base64(JSON.stringify(jwk(signer))),
  'JavaScript literal': (signer) =>
    JSON.stringify(jwk(signer))
      .replaceAll(/"(\w+)":/gu, '$1: ')
      .replaceAll('"', "'"),
};
const PUBLIC_FORMS: Readonly<Record<string, (pair: Pair) => string>> = {
  PEM: spki,
  'PEM in one line': (pair) => spki(pair).replaceAll('\n', String.raw`\n`),
  'PEM in quotes': (pair) => JSON.stringify(spki(pair)),
  'base64 of a PEM': (pair) => base64(spki(pair)),
  'the body of a PEM': (pair) => body(spki(pair)),
  'DER in hexadecimal': (pair) => Buffer.from(body(spki(pair)), 'base64').toString('hex'),
  'PKCS #8': (pair) => pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
};

/** Ways to write two keys by name. */
const SET_FORMS: Readonly<Record<string, (named: readonly (readonly [string, Signer])[]) => string>> = {
  JWKS: (named) => JSON.stringify({ keys: named.map(([kid, signer]) => jwk(signer, { kid })) }),
  'list of JWKs': (named) => JSON.stringify(named.map(([kid, signer]) => jwk(signer, { kid }))),
  'JWKS in a member': (named) =>
    JSON.stringify({
      issuer: CLAIMS.iss,
      jwks: { keys: named.map(([kid, signer]) => jwk(signer, { kid })) },
    }),
  'base64 of a JWKS': (named) =>
    base64(JSON.stringify({ keys: named.map(([kid, signer]) => jwk(signer, { kid })) })),
};
const PUBLIC_SET_FORMS: typeof SET_FORMS = {
  'map of PEMs': (named) =>
    JSON.stringify(
      Object.fromEntries(named.map(([kid, signer]) => [kid, typeof signer === 'string' ? '' : spki(signer)])),
    ),
  'token_keys of UAA': (named) =>
    JSON.stringify({
      keys: named.map(([kid, signer]) =>
        jwk(signer, { kid, use: 'sig', value: typeof signer === 'string' ? '' : spki(signer) }),
      ),
    }),
};

const BROKEN: readonly Partial<Expectations>[] = [
  { algorithms: ['none'] },
  { algorithms: [] },
  { type: 'at+jwt' },
  { issuer: `${CLAIMS.iss}/` },
  { issuer: '' },
  { audience: 'TILL' },
  { audience: 'til' },
  { nonce: 'n-8' },
  { client: 'oven' },
];
const MET: readonly Partial<Expectations>[] = [
  {},
  { type: 'JWT', issuer: CLAIMS.iss },
  { audience: 'oven', nonce: 'n-88', client: 'till' },
];

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';

/** Another character at one place. */
const altered = (token: string, at: number, by: number): string => {
  const place = at % token.length;
  const value = ALPHABET.indexOf(token.charAt(place));
  const other = ALPHABET.charAt((value + 1 + (by % (ALPHABET.length - 1))) % ALPHABET.length);
  return token.slice(0, place) + other + token.slice(place + 1);
};

const headline = async (token: string, key: string, now: number, expected: Partial<Expectations> = {}) => {
  const jws = decodeJws(token);
  const verification = await verifyJws(jws, readKey(key, 'auto'), now, { ...NOTHING_EXPECTED, ...expected });
  return headlineOf(jws, verification);
};

const number = fc.nat(1_000_000);
const anyCase = fc.record({
  alg: fc.constantFrom(...Object.keys(SIGNERS)),
  form: number,
  set: fc.boolean(),
  place: number,
  by: number,
  late: fc.nat(100_000),
});
type Case = typeof anyCase extends fc.Arbitrary<infer One> ? One : never;

const pick = <Form>(forms: Readonly<Record<string, Form>>, index: number): Form => {
  const all = Object.values(forms);
  const form = all[index % all.length];
  if (form === undefined) throw new Error('There is no form.');
  return form;
};

interface Made {
  readonly token: string;
  /** The key of the token, alone or in a set by its name. */
  readonly key: string;
  /** The same text with another key in its place. */
  readonly otherKey: string;
  /** A set in which the name that the token says is another key's. */
  readonly otherKid: string;
}

const made = ({ alg, form, set }: Case): Made => {
  const [own, other] = SIGNERS[alg] ?? [SECRET, SECRET];
  const isPublic = typeof own !== 'string';
  const inSet = pick(isPublic ? { ...SET_FORMS, ...PUBLIC_SET_FORMS } : SET_FORMS, form);
  const alone = (signer: Signer): string =>
    typeof signer === 'string'
      ? pick<(text: Signer) => string>({ text: () => signer, ...KEY_FORMS }, form)(signer)
      : pick<(pair: Pair) => string>({ ...KEY_FORMS, ...PUBLIC_FORMS }, form)(signer);
  return {
    token: compact({ alg, typ: 'JWT', ...(set ? { kid: 'a' } : {}) }, CLAIMS, signerKey(own), alg),
    key: set
      ? inSet([
          ['b', other],
          ['a', own],
        ])
      : alone(own),
    otherKey: set ? inSet([['a', other]]) : alone(other),
    otherKid: inSet([
      ['a', other],
      ['b', own],
    ]),
  };
};

/** Each makes a token that nobody may call valid. */
const DEFECTS: Readonly<Record<string, (one: Case, from: Made) => ReturnType<typeof headline>>> = {
  altered: ({ place, by }, { token, key }) => headline(altered(token, place, by), key, NOW),
  spoilt: ({ by }, { token, key }) => headline(pick(MUTANTS, by)(token), key, NOW),
  cut: ({ place }, { token, key }) => headline(token.slice(0, 1 + (place % (token.length - 1))), key, NOW),
  expired: ({ late }, { token, key }) => headline(token, key, CLAIMS.exp + late),
  'under another key': (_, { token, otherKey }) => headline(token, otherKey, NOW),
  'under the name of another key': ({ alg }, { key, otherKid }) => {
    const [own] = SIGNERS[alg] ?? [SECRET];
    return headline(
      compact({ alg, kid: 'a' }, CLAIMS, signerKey(own), alg),
      otherKid === key ? '' : otherKid,
      NOW,
    );
  },
  'not as expected': ({ by }, { token, key }) => headline(token, key, NOW, BROKEN[by % BROKEN.length]),
};

test('whole tokens are valid under their key, whatever its form', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      const { token, key } = made(one);
      const { tone, word, reason } = await headline(token, key, NOW, MET[one.by % MET.length]);
      expect([word, tone, reason, key]).toEqual(['Signature valid', 'good', undefined, key]);
    }),
    cases(600),
  );
}, 120_000);

test.each(Object.entries(DEFECTS))(
  'no token that is %s is valid',
  async (_, spoil) => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const from = made(one);
        const { tone, word, reason } = await spoil(one, from);
        expect(reason, `${word}: ${from.token} ${from.key}`).toBeDefined();
        expect(tone).not.toBe('good');
        expect(word).not.toBe('Signature valid');
      }),
      cases(700),
    );
  },
  120_000,
);
