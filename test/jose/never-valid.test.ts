/**
 * Generated tokens over every algorithm, every form of key and every form of key set: the headline calls those valid
 * that are whole, and no other. Oracle: node:crypto signs. Not: forgeries by hand (jws/verify.test.ts).
 */
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING_EXPECTED, type Expectations } from '#jose/jws/expectations';
import { decodeJws } from '#jose/jws/jws';
import { verifyJws } from '#jose/jws/verify';
import { headlineOf } from '../../src/ui/inspect/answer/headline';
import type { Stated } from '../../src/ui/stated';
import { certificateOf } from '../certificate';
import { MUTANTS } from '../conformance/mutants';
import { cases } from '../scale';
import { judged } from '../ui/inspect/judged';
import { keyTextOf } from './key-text';
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
/** In no set under test. */
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const certificates = new Map<Pair, string>();
const certificate = (pair: Pair): string => {
  const made =
    certificates.get(pair) ??
    certificateOf(
      {
        commonName: 'login.bakery.example',
        publicKey: pair.publicKey,
        from: new Date((NOW - 86_400) * 1000),
        to: new Date((NOW + 86_400) * 1000),
      },
      stranger.privateKey,
    );
  certificates.set(pair, made);
  return made;
};
const kty = ({ publicKey }: Pair): string => publicKey.export({ format: 'jwk' }).kty ?? '';
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
  certificate,
  'x5c list': (pair) => JSON.stringify([body(certificate(pair))]),
  'x5c alone': (pair) => JSON.stringify({ kty: kty(pair), x5c: [body(certificate(pair))] }),
  'token_key of UAA': (pair) => JSON.stringify({ kty: kty(pair), value: spki(pair) }),
  'bundle of PEMs': (pair) => spki(stranger) + spki(pair),
  'bundle of certificates': (pair) => certificate(stranger) + certificate(pair),
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
type Named = readonly (readonly [string, Pair])[];
const PUBLIC_SET_FORMS: Readonly<Record<string, (named: Named) => string>> = {
  'map of PEMs': (named) => JSON.stringify(Object.fromEntries(named.map(([kid, pair]) => [kid, spki(pair)]))),
  'map of certificates': (named) =>
    JSON.stringify(Object.fromEntries(named.map(([kid, pair]) => [kid, certificate(pair)]))),
  'public_certs of Cloudflare': (named) =>
    JSON.stringify({
      keys: named.map(([kid, pair]) => jwk(pair, { kid })),
      public_cert: { kid: named[0]?.[0], cert: named[0] && certificate(named[0][1]) },
      public_certs: named.map(([kid, pair]) => ({ kid, cert: certificate(pair) })),
    }),
  'public_certs alone': (named) =>
    JSON.stringify({ public_certs: named.map(([kid, pair]) => ({ kid, cert: certificate(pair) })) }),
  'token_keys of UAA': (named) =>
    JSON.stringify({ keys: named.map(([kid, pair]) => jwk(pair, { kid, use: 'sig', value: spki(pair) })) }),
  'JWKS of certificates alone': (named) =>
    JSON.stringify({
      keys: named.map(([kid, pair]) => ({ kty: kty(pair), kid, x5c: [body(certificate(pair))] })),
    }),
  'DID document': (named) =>
    JSON.stringify({
      id: 'did:web:login.bakery.example',
      verificationMethod: named.map(([kid, pair]) => ({ id: kid, publicKeyJwk: jwk(pair) })),
    }),
};

const isPublic = (named: readonly (readonly [string, Signer])[]): named is Named =>
  named.every(([, signer]) => typeof signer !== 'string');

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
  const verification = await verifyJws(jws, keyTextOf(key), now, { ...NOTHING_EXPECTED, ...expected });
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
  const inSet = (named: readonly (readonly [string, Signer])[]): string =>
    isPublic(named)
      ? pick<(pairs: Named) => string>({ ...SET_FORMS, ...PUBLIC_SET_FORMS }, form)(named)
      : pick(SET_FORMS, form)(named);
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

/** Of "an access token" and of the code and state "c-1" and "s-1", for the hash that the algorithm names. */
const halfHash = (alg: string, text: string): string => {
  const bits = /\d{3}$/u.exec(alg)?.[0];
  const hash = createHash(bits === undefined || alg === 'Ed25519' ? 'sha512' : `sha${bits}`)
    .update(text)
    .digest();
  return hash.subarray(0, hash.length / 2).toString('base64url');
};
const ACCESS_TOKEN = 'an access token';

/** What a person can state beside the token, each broken. */
const STATED: readonly Partial<Stated>[] = [
  { algorithms: 'none' },
  { type: 'at+jwt' },
  { issuer: 'login.bakery.example' },
  { audience: 'api' },
  { nonce: 'n-89' },
  { clientId: 'oven' },
  { accessToken: 'another access token' },
  { code: 'c-2' },
  { requestState: 's-2' },
  { proof: 'OK6Nw94xJEvSNixNqY2dfz17ViMw8DinSuuVOu4aZLw' },
  { sentAs: 'access-token' },
];

test('no token that is not as stated is good, whatever was stated', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      const { alg, by } = one;
      const [own] = SIGNERS[alg] ?? [SECRET];
      const claims = {
        ...CLAIMS,
        at_hash: halfHash(alg, ACCESS_TOKEN),
        c_hash: halfHash(alg, 'c-1'),
        s_hash: halfHash(alg, 's-1'),
        cnf: { jkt: 'TF9Ik1yb8nmxCeHDhH5Wd3eD34JR1xUNjB61m6ae0FE' },
      };
      const token = compact(
        { alg, typ: 'JWT', ...(one.set ? { kid: 'a' } : {}) },
        claims,
        signerKey(own),
        alg,
      );
      const options = { key: made(one).key, now: NOW, isSearched: false };
      const met = { accessToken: ACCESS_TOKEN, code: 'c-1', requestState: 's-1', nonce: 'n-88' };
      expect((await judged(token, { ...options, stated: met })).head.tone).toBe('good');
      const stated = STATED[by % STATED.length] ?? {};
      const { head } = await judged(token, { ...options, stated });
      expect([head.tone, head.reason, stated]).toEqual(['bad', 'expectation', stated]);
    }),
    cases(300),
  );
}, 120_000);
