/** The headline says the worst: every combination of what can be wrong, and every statement that is not met. Not: the verdicts (jose/jws/verify.test.ts). */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { CompactEncrypt } from 'jose';
import { describe, expect, test } from 'vitest';
import { decryptJwe } from '#jose/jwe/decrypt';
import { decodeJwe } from '#jose/jwe/jwe';
import { messageOf } from '#jose/jwe/message';
import { NOTHING_EXPECTED } from '#jose/jws/expectations';
import { decodeJws } from '#jose/jws/jws';
import { policyOf } from '#jose/jws/policy';
import { verifyJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { decryptedClaims } from '#lint/reported/jwe';
import { headlineOf } from '../../../src/ui/inspect/answer/headline';
import { jweHead } from '../../../src/ui/inspect/jwe/jwe-answer';
import type { Stated } from '../../../src/ui/stated';
import { base64url, compact, jwkOf, P256, RSA, SECRET, spkiOf } from '../../jose/tokens';
import { judged as judgedAt } from './judged';

const NOW = 1_790_000_100;
const ID = {
  iss: 'https://login.bakery.example',
  sub: 'customer-1842',
  aud: 'till',
  nonce: 'n-88',
  iat: NOW - 60,
  exp: NOW + 600,
};
/** Of the manuals. */
const PUBLISHED = 'your-256-bit-secret';

const judged = (token: string, key: string, stated: Partial<Stated> = {}) =>
  judgedAt(token, { key, now: NOW, stated });

const NONE_OR = [true, false];

describe('the worst of all that is wrong: leaked secret, alg none, bad signature, expired, not verified', () => {
  const rows = NONE_OR.flatMap((leaked) =>
    NONE_OR.flatMap((unsigned) =>
      (['good', 'bad', 'none'] as const).flatMap((key) =>
        NONE_OR.map((expired) => ({ leaked, unsigned, key, expired })),
      ),
    ),
  );

  test.each(rows)('leaked $leaked, unsigned $unsigned, key $key, expired $expired', async (row) => {
    const { leaked, unsigned, key, expired } = row;
    const claims = { ...ID, exp: expired ? NOW - 3600 : NOW + 600 };
    const signed = compact({ alg: 'HS256', typ: 'JWT' }, claims, Buffer.from(SECRET));
    const jws = decodeJws(unsigned ? `${base64url({ alg: 'none' })}.${base64url(claims)}.` : signed);
    const text = { good: SECRET, bad: `${SECRET}, another`, none: undefined }[key];
    const keyText = text === undefined ? undefined : readKey(text, 'auto');
    const verification = await verifyJws(jws, keyText, NOW);
    const expected = [
      ...(leaked ? ['leaked-secret'] : []),
      ...(unsigned ? ['unsigned'] : []),
      ...(key === 'bad' ? ['mismatch'] : []),
      ...(expired ? ['expired'] : []),
      ...(key === 'none' ? ['no-key'] : []),
    ][0];
    const { reason, word } = headlineOf(jws, verification, leaked);
    expect(reason).toBe(expected);
    expect(word === 'Signature valid').toBe(expected === undefined);
  });
});

describe('a secret that is published comes first', () => {
  test.each([
    ['without a key', ''],
    ['with the secret itself', PUBLISHED],
    ['with another secret, of which the signature is not', SECRET],
  ])('%s', async (_, key) => {
    for (const exp of [NOW - 3600, NOW + 600]) {
      const token = compact({ alg: 'HS256', typ: 'JWT' }, { ...ID, exp }, Buffer.from(PUBLISHED));
      // oxlint-disable-next-line no-await-in-loop
      const { head, rules } = await judged(token, key);
      expect(head).toMatchObject({ tone: 'bad', reason: 'leaked-secret' });
      expect(rules).toContain('hmac-known-secret');
    }
  });

  test('not where the person says that it is a sample', async () => {
    const token = compact({ alg: 'HS256', typ: 'JWT' }, ID, Buffer.from(SECRET));
    expect((await judged(token, SECRET, { sample: true })).head.reason).toBeUndefined();
    const weak = compact({ alg: 'HS256', typ: 'JWT' }, ID, Buffer.from(PUBLISHED));
    expect((await judged(weak, PUBLISHED, { sample: true })).head.reason).not.toBe('leaked-secret');
  });
});

describe('the first error is what the headline tells, whatever stands before it in the token', () => {
  const FILE = '../../dev/null';
  const late = { ...ID, exp: NOW - 3600 };
  // A header with an error of its own, which changes no verdict.
  const signed = (
    claims: object,
    secret = SECRET,
    header: Parameters<typeof compact>[0] = { alg: 'HS256' },
  ) => compact({ ...header, kid: FILE }, claims, Buffer.from(secret));

  test.each([
    ['a published secret', signed(late, PUBLISHED), SECRET, 'leaked-secret', 'hmac-known-secret'],
    [
      'no signature',
      `${base64url({ alg: 'none', kid: FILE })}.${base64url(late)}.`,
      '',
      'unsigned',
      'alg-none',
    ],
    [
      'an unknown extension',
      signed(late, SECRET, { alg: 'HS256', crit: ['oven'], oven: 1 }),
      SECRET,
      'malformed',
      'crit-unknown',
    ],
    ['another key, and too late', signed(late), `${SECRET}, another`, 'mismatch', 'sig-invalid'],
    ['a key of another kind', signed(late), spkiOf(RSA.publicKey), 'key-refused', 'key-mismatch'],
    ['too late', signed(late), SECRET, 'expired', 'token-expired'],
    ['too early', signed({ ...ID, nbf: NOW + 500 }), SECRET, 'not-yet-valid', 'token-not-yet-valid'],
  ])('%s', async (_, token, key, reason, rule) => {
    const { head, rules } = await judged(token, key);
    expect(rules).toContain('kid-injection');
    expect([head.reason, rules[0]]).toEqual([reason, rule]);
  });
});

describe('the name of the key decides', () => {
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const token = compact({ alg: 'ES256', kid: 'a' }, ID, P256.privateKey);
  const set = (...keys: readonly (readonly [string, KeyObject])[]) =>
    JSON.stringify({ keys: keys.map(([kid, key]) => ({ ...key.export({ format: 'jwk' }), kid })) });
  const own = P256.publicKey;
  const foreign = other.publicKey;

  test.each([
    [
      'no key has it, and another one signed',
      set(['b', own], ['c', foreign]),
      'key-not-found',
      'No key with the kid "a" · signature matches another key',
    ],
    [
      'no key has it',
      set(['b', foreign]),
      'key-not-found',
      'No key with the kid "a" · signature doesn’t match',
    ],
    [
      'one JWK with another name',
      jwkOf(own, { kid: 'b' }),
      'key-not-found',
      'No key with the kid "a" · signature matches another key',
    ],
    [
      'no key has it, nor is one for the algorithm',
      set(['b', RSA.publicKey]),
      'key-cannot-verify',
      'Not checked: no key with the kid "a"',
    ],
    [
      'two keys have it',
      set(['a', own], ['a', foreign]),
      'key-refused',
      'Signature matches, but several keys have the kid "a"',
    ],
    ['another key has it', set(['a', foreign], ['b', own]), 'mismatch', 'Signature doesn’t match'],
    ['it is the one', set(['a', own], ['b', foreign]), undefined, 'Signature valid'],
  ])('%s', async (_, key, reason, word) => {
    const { head } = await judged(token, key);
    expect([head.reason, head.word]).toEqual([reason, word]);
    expect(head.tone === 'good').toBe(reason === undefined);
  });
});

test('an empty payload that was not signed is said, since it may have been sent apart', async () => {
  const [header, , signature] = compact({ alg: 'ES256' }, ID, P256.privateKey).split('.');
  const { head } = await judged(`${header}..${signature}`, spkiOf(P256.publicKey));
  expect(head).toEqual({ tone: 'bad', reason: 'mismatch', word: 'Signature doesn’t match an empty payload' });
  const signed = compact({ alg: 'ES256' }, '', P256.privateKey);
  expect((await judged(signed, spkiOf(P256.publicKey))).head.word).toBe('Signature valid');
});

test('no token with a secret is green before the search for it has ended', async () => {
  const { verification } = await judged(compact({ alg: 'HS256' }, ID, Buffer.from(SECRET)), SECRET);
  const jws = decodeJws(compact({ alg: 'HS256' }, ID, Buffer.from(SECRET)));
  const heads = (['running', 'broken', 'done'] as const).map((searched) =>
    headlineOf(jws, verification, false, searched),
  );
  expect(heads.map(({ tone }) => tone)).toEqual(['open', 'warn', 'good']);
  expect(headlineOf(jws, verification, true, 'running').reason).toBe('leaked-secret');
});

describe('what was stated and is not so is refused in the headline', () => {
  const token = compact(
    { alg: 'ES256', typ: 'JWT' },
    { ...ID, at_hash: 'IlCoXcojo2LMVs-ssgsWMw' },
    P256.privateKey,
  );
  const bound = compact(
    { alg: 'ES256', typ: 'at+jwt' },
    { ...ID, nonce: undefined, cnf: { jkt: 'TF9Ik1yb8nmxCeHDhH5Wd3eD34JR1xUNjB61m6ae0FE' } },
    P256.privateKey,
  );

  test.each<[string, string, Partial<Stated>, string]>([
    ['algorithm', token, { algorithms: 'RS256' }, 'wrong-algorithm'],
    ['type', token, { type: 'at+jwt' }, 'wrong-type'],
    ['issuer', token, { issuer: 'https://login.bakery.example/' }, 'wrong-issuer'],
    ['audience', token, { audience: 'till2' }, 'wrong-audience'],
    ['nonce', token, { nonce: 'n-89' }, 'wrong-nonce'],
    ['client', token, { clientId: 'oven' }, 'wrong-client'],
    ['access token', token, { accessToken: 'another' }, 'wrong-hash'],
    ['proof', bound, { proof: 'OK6Nw94xJEvSNixNqY2dfz17ViMw8DinSuuVOu4aZLw' }, 'wrong-proof'],
    ['sent to an API', token, { sentAs: 'access-token' }, 'wrong-kind'],
    ['sent to a login', bound, { sentAs: 'id-token' }, 'wrong-kind'],
  ])('%s', async (_, text, stated, state) => {
    const { head, verification } = await judged(text, spkiOf(P256.publicKey), stated);
    expect(head).toMatchObject({ tone: 'bad', reason: 'expectation' });
    expect(verification.policy.state).toBe(state);
  });

  test('nothing stated, nothing refused', async () => {
    for (const text of [token, bound]) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await judged(text, spkiOf(P256.publicKey))).head.word).toBe('Signature valid');
    }
  });
});

test('an expired token never reads "no findings"', async () => {
  for (const late of [0, 1, 30, 59, 60, 61, 3600]) {
    const token = compact({ alg: 'ES256', typ: 'JWT' }, { ...ID, exp: NOW - late }, P256.privateKey);
    // oxlint-disable-next-line no-await-in-loop
    const { head, rules } = await judged(token, spkiOf(P256.publicKey));
    expect(head.reason).toBe('expired');
    expect(rules).toContain(late > 60 ? 'token-expired' : 'token-just-expired');
  }
});

test.each([
  ['{"sub":"u1",}', 'claims-unreadable', 'Its claims can’t be read · signature matches'],
  ['{"exp":"tomorrow"}', 'unreadable', 'Its times can’t be read · signature matches'],
])('what can’t be read is named: %s', async (payload, reason, word) => {
  const token = compact({ alg: 'ES256' }, payload, P256.privateKey);
  const { head } = await judged(token, spkiOf(P256.publicKey));
  expect(head).toEqual({ tone: 'warn', reason, word });
});

test('an encrypted token says it in the same words', async () => {
  const text = await new CompactEncrypt(Buffer.from('{"exp":"tomorrow"}'))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(Buffer.from(SECRET).subarray(0, 32));
  const decryption = await decryptJwe(
    messageOf(decodeJwe(text)),
    readKey(Buffer.from(SECRET).subarray(0, 32).toString('hex'), 'hex'),
  );
  const claims = decryptedClaims(decryption.plaintext);
  expect(jweHead(decryption, claims && policyOf(claims, NOW, NOTHING_EXPECTED))).toMatchObject({
    tone: 'warn',
    word: 'Its times can’t be read · decrypted',
  });
});

test.each([
  ['header.payload', 'the signature is'],
  ['header', 'two of three parts are'],
  ['header.payload.signature.more', undefined],
])('%s: a copy that left something out says what', async (parts, missing) => {
  const [header = '', payload = '', signature = ''] = compact(
    { alg: 'HS256', typ: 'JWT' },
    ID,
    Buffer.from(SECRET),
  ).split('.');
  const token = parts
    .split('.')
    .map((part) => ({ header, payload, signature })[part] ?? part)
    .join('.');
  const jws = decodeJws(token);
  const { word } = headlineOf(jws, await verifyJws(jws, undefined, NOW));
  expect(word).toBe(
    missing === undefined ? 'Broken: a correct verifier rejects it' : `Incomplete: ${missing} missing`,
  );
});
