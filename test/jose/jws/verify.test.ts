/** The three answers. Oracle: node:crypto signs and verifies beside. Not: reading keys (keys/key.test.ts). */
import { createHash, generateKeyPairSync, verify as nodeVerify, createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { exportJWK, exportPKCS8, exportSPKI } from 'jose';
import { describe, expect, test } from 'vitest';
import { ALGORITHMS } from '#jose/algorithms';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { signJws, unsecuredJws } from '#jose/jws/sign';
import type { Reason, Verification } from '#jose/jws/verification';
import { verifyJws } from '#jose/jws/verify';
import { rsaSpki } from '../rsa-spki';
import { base64url, compact, ED25519, jwkOf, P256, P384, P521, PAIRS, RSA, SECRET, spkiOf } from '../tokens';
import { cases } from '../../scale';

const NOW = 1_800_000_000;
const CLAIMS = { sub: 'u1', exp: NOW + 60 };

const verify = (token: string, key?: string): Promise<Verification> =>
  verifyJws(decodeJws(token), key === undefined ? undefined : readKey(key, 'auto'), NOW);

const hs = (header: object = {}, secret = SECRET): string =>
  compact({ alg: 'HS256', ...header }, CLAIMS, Buffer.from(secret));
const es = (header: object = {}): string => compact({ alg: 'ES256', ...header }, CLAIMS, P256.privateKey);
const rs = (header: object = {}): string => compact({ alg: 'RS256', ...header }, CLAIMS, RSA.privateKey);

const EC_JWK = jwkOf(P256.publicKey);
const OTHER_EC = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A modulus of 2048 bits that is a power of 65537 modulo each of the primes to 167, as CVE-2017-15361 has it. */
const rocaModulus = (): string => {
  const primes = Array.from({ length: 168 }, (_, n) => n).filter(
    (n) => n > 1 && Array.from({ length: n - 2 }, (_, d) => d + 2).every((d) => n % d !== 0),
  );
  const product = primes.reduce((all, prime) => all * BigInt(prime), 1n);
  let power = 1n;
  for (let i = 0; i < 1000; i += 1) power = (power * 65537n) % product;
  return base64url(Buffer.from((power + (2n ** 2047n / product + 1n) * product).toString(16), 'hex'));
};

/** With e = 1 a signature is its own padded hash, so anybody can write it (RFC 8017 section 9.2). */
const forgedWithExponentOne = (): string => {
  const input = `${base64url({ alg: 'RS256' })}.${base64url(CLAIMS)}`;
  const info = Buffer.from('3031300d060960864801650304020105000420', 'hex');
  const hash = createHash('sha256').update(input).digest();
  const padding = Buffer.alloc(256 - 3 - info.length - hash.length, 0xff);
  return `${input}.${base64url(Buffer.concat([Buffer.from([0, 1]), padding, Buffer.from([0]), info, hash]))}`;
};

describe('what node:crypto signed is valid under the public key', () => {
  test.each(Object.entries(PAIRS))('%s', async (alg, { privateKey, publicKey }) => {
    const token = compact({ alg }, CLAIMS, privateKey);
    for (const key of [
      jwkOf(publicKey),
      jwkOf(publicKey, { alg, use: 'sig', key_ops: ['verify'] }),
      spkiOf(publicKey),
    ]) {
      const answer = await verify(token, key);
      expect(answer).toMatchObject({
        verdict: 'valid',
        signature: { state: 'valid' },
        key: { state: 'given' },
        policy: { state: 'in-time' },
      });
    }
    expect((await verify(compact({ alg }, { sub: 'u2' }, privateKey), jwkOf(publicKey))).verdict).toBe(
      'valid',
    );
  });

  test.each(['HS256', 'HS384', 'HS512'])('%s', async (alg) => {
    const token = compact({ alg }, CLAIMS, Buffer.from(SECRET));
    expect(await verify(token, SECRET)).toMatchObject({ verdict: 'valid', signature: { state: 'valid' } });
    expect((await verify(token, `${SECRET}!`)).signature.reason).toBe('signature-invalid');
  });

  test('a payload need not be JSON', async () => {
    const answer = await verify(compact({ alg: 'ES256' }, 'plain text', P256.privateKey), EC_JWK);
    expect(answer).toMatchObject({ verdict: 'valid', policy: { state: 'no-expiry' } });
  });
});

describe('the verdict is that of node:crypto on changed signatures', () => {
  const changes = fc.array(fc.record({ at: fc.nat({ max: 63 }), to: fc.nat({ max: 255 }) }), {
    maxLength: 2,
  });
  const changed = (token: string, edits: { at: number; to: number }[]) => {
    const [header = '', payload = '', encoded = ''] = token.split('.');
    const signature = Buffer.from(encoded, 'base64url');
    for (const { at, to } of edits) signature[at % signature.length] = to;
    return {
      input: Buffer.from(`${header}.${payload}`),
      signature,
      token: `${header}.${payload}.${base64url(signature)}`,
    };
  };

  test.each([
    [
      'HS256',
      hs(),
      SECRET,
      (input: Buffer, signature: Buffer) =>
        createHmac('sha256', SECRET).update(input).digest().equals(signature),
    ],
    [
      'RS256',
      rs(),
      spkiOf(RSA.publicKey),
      (input: Buffer, signature: Buffer) => nodeVerify('sha256', input, RSA.publicKey, signature),
    ],
    [
      'ES256',
      es(),
      EC_JWK,
      (input: Buffer, signature: Buffer) =>
        nodeVerify('sha256', input, { key: P256.publicKey, dsaEncoding: 'ieee-p1363' }, signature),
    ],
  ] as const)('%s', async (_, token, key, oracle) => {
    await fc.assert(
      fc.asyncProperty(changes, async (edits) => {
        const mutant = changed(token, edits);
        const expected = oracle(mutant.input, mutant.signature) ? 'valid' : 'invalid';
        expect((await verify(mutant.token, key)).verdict).toBe(expected);
      }),
      cases(100),
    );
  });

  test.each([
    ['P-256', 'ES256', P256],
    ['P-384', 'ES384', P384],
    ['P-521', 'ES512', P521],
  ] as const)(
    'the order of %s is right: s and n - s both sign',
    async (_, alg, { privateKey, publicKey }) => {
      const order = ALGORITHMS.find(({ name }) => name === alg)?.order ?? 0n;
      const [header = '', payload = '', encoded = ''] = compact({ alg }, CLAIMS, privateKey).split('.');
      const signature = Buffer.from(encoded, 'base64url');
      const half = signature.length / 2;
      const s = BigInt(`0x${signature.subarray(half).toString('hex')}`);
      const twin = Buffer.from((order - s).toString(16).padStart(2 * half, '0'), 'hex');
      const token = `${header}.${payload}.${base64url(Buffer.concat([signature.subarray(0, half), twin]))}`;
      expect((await verify(token, jwkOf(publicKey))).verdict).toBe('valid');
      const raised = Buffer.from((order + 1n).toString(16).padStart(2 * half, '0'), 'hex');
      const beyond = `${header}.${payload}.${base64url(Buffer.concat([signature.subarray(0, half), raised]))}`;
      expect((await verify(beyond, jwkOf(publicKey))).signature.says).toContain('too large');
    },
  );
});

describe('no character of a valid token can be changed', () => {
  test.each([
    ['HS256', hs(), SECRET],
    ['ES256', es(), EC_JWK],
    ['EdDSA', compact({ alg: 'EdDSA' }, CLAIMS, ED25519.privateKey), jwkOf(ED25519.publicKey)],
  ])('%s', async (_, token, key) => {
    expect((await verify(token, key)).verdict).toBe('valid');
    const character = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('', '=', ' ', '\n', '.', '-', '_', '+', '/', 'A'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: token.length }),
        fc.nat({ max: 1 }),
        character,
        async (at, removed, put) => {
          const mutant = token.slice(0, at) + put + token.slice(at + removed);
          fc.pre(mutant !== token);
          expect((await verify(mutant, key)).verdict).not.toBe('valid');
        },
      ),
      cases(400),
    );
  });
});

test('nothing that is pasted makes it throw, and every answer has words', async () => {
  const json = fc.json().map((text) => base64url(text));
  const segment = fc.oneof(
    fc.string({ unit: 'binary' }),
    json,
    fc.uint8Array().map((bytes) => base64url(bytes)),
  );
  const header = fc
    .record(
      { alg: fc.oneof(fc.constantFrom(...ALGORITHMS.map(({ name }) => name)), fc.string(), fc.integer()) },
      { requiredKeys: [] },
    )
    .map((value) => base64url(value));
  const token = fc.tuple(fc.oneof(header, segment), segment, segment).map((parts) => parts.join('.'));
  const key = fc.oneof(
    fc.constantFrom(undefined, SECRET, EC_JWK, spkiOf(RSA.publicKey), jwkOf(ED25519.publicKey)),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(token, fc.string({ unit: 'binary' })), key, async (token, key) => {
      const { verdict, signature, key: keyAnswer, policy } = await verify(token, key);
      expect(verdict).not.toBe('valid');
      for (const { says } of [signature, keyAnswer, policy.times]) expect(says).toMatch(/^\S.*[.:)]$/su);
      const { start, end } = signature.at ?? { start: 0, end: 0 };
      expect(0 <= start && start <= end && end <= token.length).toBe(true);
    }),
    cases(500),
  );
});

/** RFC 7797: the payload as it is, signed so. */
const unencoded = (payload: string, header: object = { b64: false, crit: ['b64'] }): string => {
  const input = `${base64url({ alg: 'HS256', ...header })}.${payload}`;
  return `${input}.${createHmac('sha256', SECRET).update(input).digest('base64url')}`;
};

const segments = es().split('.');
const withHeader = (json: string): string => [base64url(json), ...segments.slice(1)].join('.');
const zeroR = [
  ...segments.slice(0, 2),
  base64url(Buffer.concat([Buffer.alloc(32), Buffer.alloc(32, 1)])),
].join('.');
const set = (...keys: string[]): string => `{"keys":[${keys.join(',')}]}`;
const offCurve = jwkOf(P256.publicKey, { y: base64url(Buffer.alloc(32, 7)) });
const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
const weakToken = compact({ alg: 'RS256' }, CLAIMS, weak.privateKey);

/** Without the last byte of the signature. */
const shortened = (token: string): string => {
  const [header, payload, signature = ''] = token.split('.');
  return [header, payload, base64url(Buffer.from(signature, 'base64url').subarray(0, -1))].join('.');
};

/** What a certificate holds as well. */
const FOR_PSS = rsaSpki(RSA.publicKey, { named: 'pss' });

interface Refused {
  readonly name: string;
  readonly token: string;
  readonly key?: string;
  readonly reason: Reason;
  readonly says: string;
}

/** Faults of the token: invalid with and without a key. */
const FAULTS: readonly Refused[] = [
  { name: 'nothing', token: '', reason: 'structure', says: '3 segments' },
  { name: 'two segments', token: segments.slice(0, 2).join('.'), reason: 'structure', says: 'cut off' },
  { name: 'four segments', token: `${es()}.`, reason: 'structure', says: 'this has 4' },
  { name: 'a JWE', token: 'a.b.c.d.e', reason: 'structure', says: 'JWE' },
  {
    name: 'no header',
    token: `.${segments[1]}.${segments[2]}`,
    reason: 'structure',
    says: 'header is missing',
  },
  { name: 'padding', token: `${es()}==`, reason: 'structure', says: 'no padding' },
  {
    name: 'a header that is no JSON',
    token: withHeader('{"alg":"ES256"'),
    reason: 'structure',
    says: 'Expected: , or }',
  },
  {
    name: 'a header with a byte order mark',
    token: withHeader('\uFEFF{"alg":"ES256"}'),
    reason: 'structure',
    says: 'header is broken',
  },
  {
    name: 'a header that is no UTF-8',
    token: [base64url(Buffer.from([0x7b, 0xff, 0x7d])), ...segments.slice(1)].join('.'),
    reason: 'structure',
    says: 'not UTF-8',
  },
  {
    name: 'a header that is an array',
    token: withHeader('["ES256"]'),
    reason: 'structure',
    says: 'must be a JSON object',
  },
  {
    name: 'a parameter twice',
    token: withHeader('{"alg":"none","alg":"ES256"}'),
    reason: 'structure',
    says: '"alg" appears twice',
  },
  {
    name: 'a parameter twice, once escaped',
    token: withHeader(String.raw`{"\u0061lg":"none","alg":"ES256"}`),
    reason: 'structure',
    says: 'twice',
  },
  { name: 'no alg', token: withHeader('{}'), reason: 'structure', says: '"alg" is missing' },
  {
    name: 'an alg that is no string',
    token: withHeader('{"alg":256}'),
    reason: 'structure',
    says: '"alg" must be a string',
  },
  {
    name: 'a kid that is no string',
    token: withHeader('{"alg":"ES256","kid":1}'),
    reason: 'structure',
    says: '"kid" must be a string',
  },
  { name: 'none', token: unsecuredJws({ alg: 'none' }, '{}'), reason: 'alg-none', says: 'not signed' },
  {
    name: 'NoNe with a signature',
    token: withHeader('{"alg":"NoNe"}'),
    reason: 'alg-none',
    says: 'not signed',
  },
  { name: 'crit', token: es({ crit: ['exp'] }), reason: 'crit-unknown', says: '"exp"' },
  {
    name: 'crit with more than is understood',
    token: es({ crit: ['b64', 'exp'], b64: true }),
    reason: 'crit-unknown',
    says: 'says that "exp" must be understood',
  },
  {
    name: 'crit that names b64 twice',
    token: es({ crit: ['b64', 'b64'], b64: true }),
    reason: 'crit-unknown',
    says: 'twice',
  },
  { name: 'crit without b64', token: es({ crit: ['b64'] }), reason: 'crit-unknown', says: 'true or false' },
  {
    name: 'b64 that is no boolean',
    token: es({ crit: ['b64'], b64: 'false' }),
    reason: 'crit-unknown',
    says: 'true or false',
  },
  {
    name: 'crit that holds a number',
    token: es({ crit: ['b64', 1], b64: true }),
    reason: 'crit-unknown',
    says: 'must be an array',
  },
  { name: 'an unencoded dot', token: unencoded('a.b'), reason: 'structure', says: 'must not hold a dot' },
  {
    name: 'an unencoded line break',
    token: unencoded('a\nb'),
    reason: 'structure',
    says: 'visible ASCII',
  },
  { name: 'an unencoded umlaut', token: unencoded('\u00fc'), reason: 'structure', says: 'visible ASCII' },
  { name: 'crit that is no array', token: es({ crit: 1 }), reason: 'crit-unknown', says: 'must be an array' },
  { name: 'crit that is empty', token: es({ crit: [] }), reason: 'crit-unknown', says: 'must be an array' },
  {
    name: 'no signature',
    token: `${segments[0]}.${segments[1]}.`,
    reason: 'signature-shape',
    says: 'missing',
  },
  {
    name: 'a short signature',
    token: shortened(es()),
    reason: 'signature-shape',
    says: '64 bytes long; this one is 63',
  },
  { name: 'r = 0', token: zeroR, reason: 'signature-shape', says: 'number r' },
];

describe('faults of the token need no key', () => {
  test.each(FAULTS)('$name', async ({ token, reason, says }) => {
    for (const key of [undefined, EC_JWK, SECRET, '{']) {
      const answer = await verify(token, key);
      expect(answer.verdict).toBe('invalid');
      expect(answer.signature).toMatchObject({ state: 'invalid', reason });
      expect(answer.signature.says).toContain(says);
      expect(answer.signature.at).toBeDefined();
    }
  });

  test('an ECDSA signature in DER is named', async () => {
    const der = Buffer.concat([
      Buffer.from('3045022100', 'hex'),
      Buffer.alloc(32, 1),
      Buffer.from('0220', 'hex'),
      Buffer.alloc(32, 1),
    ]);
    const answer = await verify([...segments.slice(0, 2), base64url(der)].join('.'));
    expect(answer.signature.says).toContain('ASN.1 DER');
  });

  test('the place is that of the fault', async () => {
    const token = withHeader('{"alg":"ES256","x":1,"alg":"HS256"}');
    const { start = 0, end = 0 } = (await verify(token)).signature.at ?? {};
    // A few bytes more are carried by the characters at the edges.
    expect(Buffer.from(token.slice(start - (start % 4), end), 'base64url').toString()).toContain(
      '"alg":"HS256"',
    );
  });
});

/** Faults of the key, or of key and signature together. */
const REFUSED: readonly (Refused & {
  readonly signature: Verification['signature']['state'];
  readonly verdict?: 'unverified';
})[] = [
  {
    name: 'a key for another alg',
    token: rs(),
    key: jwkOf(RSA.publicKey, { alg: 'PS256' }),
    reason: 'key-alg-mismatch',
    signature: 'valid',
    says: 'the key is for PS256',
  },
  {
    name: 'a key of another type',
    token: rs(),
    key: EC_JWK,
    reason: 'key-alg-mismatch',
    verdict: 'unverified',
    signature: 'not-checked',
    says: 'RS256 needs an RSA key',
  },
  {
    name: 'a secret for RS256',
    token: rs(),
    key: SECRET,
    reason: 'key-alg-mismatch',
    verdict: 'unverified',
    signature: 'not-checked',
    says: 'HMAC secret',
  },
  {
    name: 'a key on another curve',
    token: es(),
    key: jwkOf(P384.publicKey),
    reason: 'key-alg-mismatch',
    verdict: 'unverified',
    signature: 'not-checked',
    says: 'the key’s is P-384',
  },
  {
    name: 'a public key for HS256',
    token: hs(),
    key: spkiOf(RSA.publicKey),
    reason: 'key-alg-mismatch',
    signature: 'not-checked',
    says: 'algorithm confusion',
  },
  {
    name: 'a key for encryption',
    token: es(),
    key: jwkOf(P256.publicKey, { use: 'enc' }),
    reason: 'key-use',
    signature: 'valid',
    says: '"use" is "enc"',
  },
  {
    name: 'key_ops without verify',
    token: es(),
    key: jwkOf(P256.publicKey, { key_ops: ['deriveKey'] }),
    reason: 'key-use',
    signature: 'valid',
    says: '"key_ops"',
  },
  {
    name: 'key_ops sign on a public key',
    token: es(),
    key: jwkOf(P256.publicKey, { key_ops: ['sign'] }),
    reason: 'key-use',
    signature: 'valid',
    says: '"key_ops"',
  },
  {
    name: 'a key for RSASSA-PSS alone',
    token: rs(),
    key: rsaSpki(RSA.publicKey, { named: 'pss' }),
    reason: 'key-alg-mismatch',
    signature: 'valid',
    says: 'for RSASSA-PSS alone',
  },
  ...Object.entries({ x5c: [FOR_PSS.replaceAll(/-----.*-----|\s/gu, '')], value: FOR_PSS }).map(
    ([name, value]) => ({
      name: `a JWK with a key for RSASSA-PSS alone in its "${name}"`,
      token: rs(),
      key: JSON.stringify({ kty: 'RSA', [name]: value }),
      reason: 'key-alg-mismatch' as const,
      signature: 'valid' as const,
      says: 'for RSASSA-PSS alone',
    }),
  ),
  {
    name: 'a short secret',
    token: hs({}, 'secret'),
    key: 'secret',
    reason: 'key-too-short',
    signature: 'valid',
    says: 'it has 6 bytes',
  },
  {
    name: 'a short secret that does not match',
    token: hs(),
    key: 'secret!',
    reason: 'key-too-short',
    signature: 'invalid',
    says: '32 or more',
  },
  {
    name: 'a short RSA key',
    token: weakToken,
    key: jwkOf(weak.publicKey),
    reason: 'key-too-short',
    signature: 'valid',
    says: '1024 bits',
  },
  {
    name: 'the exponent 1',
    token: forgedWithExponentOne(),
    key: jwkOf(RSA.publicKey, { e: 'AQ' }),
    reason: 'key-invalid',
    signature: 'valid',
    says: 'its exponent (1)',
  },
  {
    name: 'an even exponent',
    token: rs(),
    key: jwkOf(RSA.publicKey, { e: 'AQAC' }),
    reason: 'key-invalid',
    signature: 'invalid',
    says: 'must be odd',
  },
  {
    name: 'a ROCA modulus',
    token: rs(),
    key: jwkOf(RSA.publicKey, { n: rocaModulus() }),
    reason: 'key-invalid',
    signature: 'invalid',
    says: 'ROCA',
  },
  {
    name: 'a point off the curve',
    token: es(),
    key: offCurve,
    reason: 'key-invalid',
    signature: 'not-checked',
    says: 'not on the curve',
  },
  {
    name: 'a short coordinate',
    token: es(),
    key: jwkOf(P256.publicKey, { x: 'AAAA' }),
    reason: 'key-invalid',
    signature: 'not-checked',
    says: '"x" is 3 bytes long',
  },
  {
    name: 'another kid',
    token: es({ kid: 'b' }),
    key: jwkOf(P256.publicKey, { kid: 'a' }),
    reason: 'key-not-found',
    signature: 'valid',
    says: 'asks for the kid "b"',
  },
  {
    name: 'a kid that the set lacks',
    token: es({ kid: 'b' }),
    key: set(jwkOf(P256.publicKey, { kid: 'a' }), jwkOf(RSA.publicKey, { kid: 'c' })),
    reason: 'key-not-found',
    signature: 'valid',
    says: 'no key that you gave has it',
  },
  {
    name: 'a set where none fits',
    token: es(),
    key: set(jwkOf(P384.publicKey), jwkOf(RSA.publicKey)),
    reason: 'key-not-found',
    verdict: 'unverified',
    signature: 'not-checked',
    says: 'no key of the set fits ES256',
  },
  {
    name: 'a kid that two keys have',
    token: es({ kid: 'a' }),
    key: set(jwkOf(P256.publicKey, { kid: 'a' }), jwkOf(OTHER_EC.publicKey, { kid: 'a' })),
    reason: 'key-not-found',
    signature: 'valid',
    says: 'several keys',
  },
  {
    name: 'a set of secret and public keys',
    token: es(),
    key: set(EC_JWK, '{"kty":"oct","k":"AAAA"}'),
    reason: 'key-invalid',
    signature: 'valid',
    says: 'which allows confusion of the two',
  },
  {
    name: 'a broken key of a set',
    token: es({ kid: 'a' }),
    key: set('{"kty":"EC","kid":"a"}', jwkOf(P256.publicKey, { kid: 'b' })),
    reason: 'key-invalid',
    signature: 'not-checked',
    says: "can't be read",
  },
];

describe('a refused key is never success', () => {
  test.each(REFUSED)('$name', async ({ token, key, reason, signature, says, verdict = 'invalid' }) => {
    const answer = await verify(token, key);
    expect(answer).toMatchObject({
      verdict,
      key: { state: 'refused', reason },
      signature: { state: signature },
    });
    expect(answer.key.says).toContain(says);
    expect(answer.signature.says.includes('must not be trusted')).toBe(signature === 'valid');
  });
});

describe('the key of a set is chosen', () => {
  const a = jwkOf(OTHER_EC.publicKey, { kid: 'a' });
  const b = jwkOf(P256.publicKey, { kid: 'b' });
  test.each([
    ['by kid', es({ kid: 'b' }), set(a, b, jwkOf(RSA.publicKey, { kid: 'c' }))],
    ['by fit, without kid', es(), set(a, b, jwkOf(RSA.publicKey, { kid: 'c' }))],
    ['by fit, among keys of one kid', es({ kid: 'b' }), set(jwkOf(RSA.publicKey, { kid: 'b' }), b)],
    ['when it stands there twice', es({ kid: 'b' }), set(b, b)],
    ['when the keys have no kid', es({ kid: 'z' }), set(EC_JWK, jwkOf(OTHER_EC.publicKey))],
    ['beside one that is broken', es({ kid: 'b' }), set('{"kty":"EC","kid":"x"}', b)],
    ['beside one of an unknown type', es({ kid: 'b' }), set('{"kty":"XYZ","kid":"b"}', b)],
  ])('%s', async (_, token, key) => {
    expect((await verify(token, key)).verdict).toBe('valid');
  });

  test('of a key for RSASSA-PSS alone, with that', async () => {
    const token = compact({ alg: 'PS256' }, CLAIMS, RSA.privateKey);
    expect((await verify(token, rsaSpki(RSA.publicKey, { named: 'pss' }))).verdict).toBe('valid');
  });

  test.each([
    ['in a set', set(b), 'b', undefined],
    ['in a set, without its kid', set(EC_JWK), 'b', 'It has no "kid"'],
    ['alone', EC_JWK, 'b', undefined],
  ])('%s, and what libraries make of it is said', async (_, key, kid, says) => {
    const answer = await verify(es({ kid }), key);
    expect(answer.verdict).toBe('valid');
    expect(answer.key.says.includes('It has no "kid"')).toBe(says !== undefined);
  });

  test('and only that', async () => {
    const answer = await verify(es({ kid: 'a' }), set(a, b));
    expect(answer).toMatchObject({
      verdict: 'invalid',
      signature: { reason: 'signature-invalid' },
      key: { state: 'given' },
    });
  });
});

test.each([spkiOf(RSA.publicKey), EC_JWK])(
  'an HMAC made with the text of a public key is called forged',
  async (key) => {
    for (const secret of [key, key.trim(), `${key.trim()}\n`]) {
      const answer = await verify(hs({}, secret), key);
      expect(answer).toMatchObject({
        verdict: 'invalid',
        signature: { state: 'invalid', reason: 'key-alg-mismatch' },
      });
      expect(answer.signature.says).toContain('forged');
    }
  },
);

describe('without a key', () => {
  test('a sound token is unverified', async () => {
    expect(await verify(es())).toMatchObject({
      verdict: 'unverified',
      signature: { state: 'not-checked' },
      key: { state: 'none' },
    });
  });

  test('its own key does not count', async () => {
    const { jwk } = { jwk: JSON.parse(EC_JWK) as object };
    const token = es({ jwk, jku: 'https://keys.example/' });
    const answer = await verify(token);
    expect(answer.verdict).toBe('unverified');
    expect(answer.key.says).toContain('(jwk, jku); it was not used');
    expect((await verify(token, jwkOf(OTHER_EC.publicKey))).verdict).toBe('invalid');
    expect((await verify(token, jwkOf(OTHER_EC.publicKey))).key.says).toContain('it was not used');
    expect((await verify(token, EC_JWK)).key.says).toContain(
      'also brought this key (jwk). If you took it from',
    );
  });
});

describe('what is not supported is neither valid nor invalid', () => {
  test.each([
    ['es256', 'registered is ES256'],
    ['ES521', 'Registered is ES512'],
    ['HS-256', 'Registered is HS256'],
    ['XYZ', 'not a registered algorithm'],
    ['__proto__', 'not a registered algorithm'],
    ['ES256K', "can't be checked here"],
  ])('%s', async (alg, says) => {
    for (const key of [undefined, EC_JWK]) {
      const answer = await verify(withHeader(`{"alg":"${alg}"}`), key);
      expect(answer).toMatchObject({
        verdict: 'unsupported',
        signature: { state: 'unsupported', reason: 'algorithm-unsupported' },
      });
      expect(answer.signature.says).toContain(says);
    }
  });

  test('EdDSA with a key on Ed448', async () => {
    const ed448 = generateKeyPairSync('ed448');
    const token = compact({ alg: 'EdDSA' }, CLAIMS, ed448.privateKey);
    expect((await verify(token, jwkOf(ed448.publicKey))).verdict).toBe('unsupported');
    expect((await verify(token)).verdict).toBe('unverified');
  });
});

describe('an unencoded payload (RFC 7797)', () => {
  const PRINTABLE = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).filter(
    (c) => c !== '.',
  );

  test.each([PRINTABLE.join(''), '', 'e30', ' $ 02 '])('%j is signed unchanged', async (payload) => {
    const token = unencoded(payload);
    expect((await verify(token, SECRET)).verdict).toBe('valid');
    expect(new TextDecoder().decode(decodeJws(token).payload?.decoded.bytes)).toBe(payload);
    expect((await verify(token.replace(/\.(?=[^.]*$)/u, '!.'), SECRET)).signature.reason).toBe(
      'signature-invalid',
    );
  });

  test('b64 true changes nothing', async () => {
    const token = es({ b64: true, crit: ['b64'] });
    expect((await verify(token, EC_JWK)).verdict).toBe('valid');
    expect(decodeJws(token).payload?.unencoded).toBeUndefined();
  });

  test('without crit the payload is base64url', async () => {
    const token = unencoded('e30', { b64: false });
    expect(decodeJws(token).payload?.utf8?.text).toBe('{}');
    expect((await verify(unencoded('not encoded', { b64: false }), SECRET)).verdict).toBe('invalid');
  });

  test('a claims set may not be unencoded', async () => {
    const { policy } = await verify(unencoded('{"exp":9999999999}'), SECRET);
    expect(policy).toMatchObject({ state: 'unreadable' });
    expect(policy.times.says).toContain('RFC 7797 section 7');
  });
});

describe.each(['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'])('%s', async (alg) => {
  const here = await crypto.subtle
    .generateKey({ name: alg }, true, ['sign', 'verify'])
    .catch(() => undefined);

  test.runIf(here)('verifies where WebCrypto has it', async () => {
    const { privateKey, publicKey } = here as CryptoKeyPair;
    const token = await signJws({ alg }, '{}', privateKey);
    const jwk = await exportJWK(publicKey);
    for (const key of [
      JSON.stringify({ ...jwk, alg }),
      await exportSPKI(publicKey),
      await exportPKCS8(privateKey),
    ]) {
      expect(await verify(token, key)).toMatchObject({ verdict: 'valid', key: { state: 'given' } });
    }
    const changed = token.replace('.e30.', '.e31.').replace('e31', base64url('{ }'));
    expect((await verify(changed, JSON.stringify({ ...jwk, alg }))).signature.reason).toBe(
      'signature-invalid',
    );
    const short = JSON.stringify({ ...jwk, alg, pub: jwk.pub?.slice(4) });
    expect((await verify(token, short)).key.reason).toBe('key-invalid');
    const other = alg === 'ML-DSA-44' ? 'ML-DSA-65' : 'ML-DSA-44';
    expect((await verify(token, JSON.stringify({ ...jwk, alg: other }))).key.reason).toBe('key-alg-mismatch');
  });

  test.skipIf(here)('is unsupported where WebCrypto lacks it', async () => {
    const length = ALGORITHMS.find(({ name }) => name === alg)?.signatureBytes?.[0] ?? 0;
    const token = `${base64url({ alg })}.e30.${base64url(Buffer.alloc(length))}`;
    for (const key of [undefined, JSON.stringify({ kty: 'AKP', alg, pub: 'AAAA' })]) {
      expect(await verify(token, key)).toMatchObject({
        verdict: 'unsupported',
        signature: { reason: 'algorithm-unsupported' },
      });
    }
  });
});

test('a signature of another length than the RSA key says so', async () => {
  const answer = await verify(shortened(rs()), jwkOf(RSA.publicKey));
  expect(answer).toMatchObject({ verdict: 'invalid', signature: { reason: 'signature-invalid' } });
  expect(answer.signature.says).toContain('The signature has 255 bytes; this key makes 256');
});

test('the times do not change the verdict', async () => {
  const token = compact({ alg: 'ES256' }, { exp: NOW - 3 * 3600 }, P256.privateKey);
  expect(await verify(token, EC_JWK)).toMatchObject({
    verdict: 'valid',
    policy: { state: 'expired', times: { says: 'Expired 3 hours ago, at 2027-01-15 05:00:00 UTC.' } },
  });
});
