/** Decryption: every algorithm, the gate, the key policy, the ceilings. Not: published vectors (conformance), Chromium (jwe.browser.test.ts). */
import * as fc from 'fast-check';
import { CompactEncrypt, type CompactJWEHeaderParameters } from 'jose';
import { createHmac, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { decodeJwe } from '#jose/jwe/jwe';
import { decryptJwe } from '#jose/jwe/decrypt';
import { messageOf } from '#jose/jwe/message';
import { readKey } from '#jose/keys/key';
import { base64url, jwkOf, P256, P384, pkcs8Of, RSA, spkiOf, type Pair } from '../tokens';
import { cases } from '../../scale';

const TEXT = '{"sub":"customer-1842"}';
const X25519: Pair = generateKeyPairSync('x25519');
const key = (bytes: number): Buffer => Buffer.alloc(bytes, 'a key of some bytes, for tests.');
const PASSWORD = 'correct horse battery staple';

const encrypt = (
  header: CompactJWEHeaderParameters,
  secret: Parameters<CompactEncrypt['encrypt']>[0],
  text: string | Uint8Array = TEXT,
): Promise<string> =>
  new CompactEncrypt(typeof text === 'string' ? Buffer.from(text) : text)
    .setProtectedHeader(header)
    .encrypt(secret);

const decrypt = (token: string, text?: string) =>
  decryptJwe(messageOf(decodeJwe(token)), text === undefined ? undefined : readKey(text, 'auto'));

const opened = async (token: string, text: string) => {
  const { verdict, plaintext } = await decrypt(token, text);
  return { verdict, text: plaintext && Buffer.from(plaintext).toString() };
};

const oct = (secret: Buffer, members: object = {}): string =>
  JSON.stringify({ kty: 'oct', k: base64url(secret), ...members });

/** A token whose key is shared directly, its parts put together by hand. */
const parts = (token: string) => {
  const [header = '', encryptedKey = '', iv = '', ciphertext = '', tag = ''] = token.split('.');
  return { header, encryptedKey, iv, ciphertext, tag };
};
const join = ({ header, encryptedKey, iv, ciphertext, tag }: ReturnType<typeof parts>): string =>
  [header, encryptedKey, iv, ciphertext, tag].join('.');

describe('the key management', () => {
  test.each([
    ['A128KW', 16],
    ['A192KW', 24],
    ['A256KW', 32],
    ['A128GCMKW', 16],
    ['A192GCMKW', 24],
    ['A256GCMKW', 32],
  ])('%s', async (alg, bytes) => {
    const token = await encrypt({ alg, enc: 'A128GCM' }, key(bytes));
    expect(await opened(token, key(bytes).toString())).toEqual({ verdict: 'valid', text: TEXT });
    expect(await opened(token, oct(key(bytes)))).toEqual({ verdict: 'valid', text: TEXT });
    expect((await opened(token, oct(randomBytes(bytes)))).verdict).toBe('invalid');
  });

  test.each([
    ['A128GCM', 16],
    ['A192GCM', 24],
    ['A256GCM', 32],
    ['A128CBC-HS256', 32],
    ['A192CBC-HS384', 48],
    ['A256CBC-HS512', 64],
  ])('dir with %s', async (enc, bytes) => {
    const token = await encrypt({ alg: 'dir', enc }, key(bytes));
    expect(await opened(token, key(bytes).toString())).toEqual({ verdict: 'valid', text: TEXT });
    expect(await opened(token, oct(key(bytes), { alg: enc }))).toEqual({ verdict: 'valid', text: TEXT });
    expect((await decrypt(token, oct(key(bytes + 1)))).key.reason).toBe('key-alg-mismatch');
  });

  test.each(['RSA-OAEP', 'RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'])('%s', async (alg) => {
    const token = await encrypt({ alg, enc: 'A256GCM' }, RSA.publicKey);
    const pkcs1 = RSA.privateKey.export({ format: 'pem', type: 'pkcs1' }).toString();
    for (const text of [jwkOf(RSA.privateKey), pkcs8Of(RSA.privateKey), pkcs1]) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await opened(token, text)).toEqual({ verdict: 'valid', text: TEXT });
    }
  });

  describe.each([
    ['P-256', P256],
    ['P-384', P384],
    ['X25519', X25519],
  ])('on %s', (_, { privateKey, publicKey }) => {
    test.each(['ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A256KW'])('%s', async (alg) => {
      const token = await encrypt({ alg, enc: 'A128CBC-HS256' }, publicKey);
      expect(await opened(token, jwkOf(privateKey))).toEqual({ verdict: 'valid', text: TEXT });
      expect(await opened(token, pkcs8Of(privateKey))).toEqual({ verdict: 'valid', text: TEXT });
    });
  });

  test.each(['PBES2-HS256+A128KW', 'PBES2-HS384+A192KW', 'PBES2-HS512+A256KW'])('%s', async (alg) => {
    const token = await encrypt({ alg, enc: 'A128GCM' }, Buffer.from(PASSWORD));
    expect(await opened(token, PASSWORD)).toEqual({ verdict: 'valid', text: TEXT });
    expect(await opened(token, `${PASSWORD}\n`)).toEqual({ verdict: 'valid', text: TEXT });
    expect((await opened(token, `${PASSWORD}r`)).verdict).toBe('invalid');
  });

  test('of a public key says that anybody could have encrypted', async () => {
    const { content } = await decrypt(
      await encrypt({ alg: 'ECDH-ES', enc: 'A128GCM' }, P256.publicKey),
      jwkOf(P256.privateKey),
    );
    expect(content.says).toContain('Nobody knows who encrypted it');
  });
});

describe('the key', () => {
  test('that is the public half opens nothing and is no verdict', async () => {
    for (const text of [jwkOf(RSA.publicKey), spkiOf(RSA.publicKey)]) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await decrypt(await encrypt({ alg: 'RSA-OAEP', enc: 'A128GCM' }, RSA.publicKey), text);
      expect(answer).toMatchObject({ verdict: 'unverified', content: { state: 'not-tried' } });
      expect(answer.content.says).toContain('public half');
    }
  });

  test.each([
    ['for another algorithm', { alg: 'A256KW' }, 'key-alg-mismatch'],
    ['for signatures', { use: 'sig' }, 'key-use'],
    ['for other operations', { key_ops: ['verify'] }, 'key-use'],
    ['of another name', { kid: 'other' }, 'key-not-found'],
  ])('%s is refused though it opens the token', async (_, members, reason) => {
    const token = await encrypt({ alg: 'A128KW', enc: 'A128GCM', kid: 'mine' }, key(16));
    const answer = await decrypt(token, oct(key(16), members));
    expect(answer).toMatchObject({ verdict: 'invalid', key: { state: 'refused', reason } });
    expect(Buffer.from(answer.plaintext ?? []).toString()).toBe(TEXT);
    expect((await decrypt(token, oct(key(16), { kid: 'mine', use: 'enc' }))).verdict).toBe('valid');
  });

  test('of a set that the header names opens it', async () => {
    const token = await encrypt({ alg: 'A128KW', enc: 'A128GCM', kid: 'mine' }, key(16));
    const keys = [
      { kty: 'oct', kid: 'other', k: base64url(randomBytes(16)) },
      { kty: 'oct', kid: 'mine', k: base64url(key(16)) },
    ];
    expect((await decrypt(token, JSON.stringify({ keys }))).verdict).toBe('valid');
    const misnamed = keys.map((each, index) => ({ ...each, kid: keys[1 - index]?.kid }));
    expect((await decrypt(token, JSON.stringify({ keys: misnamed }))).verdict).toBe('invalid');
  });

  test('on another curve, of another type, or too short is refused', async () => {
    const token = await encrypt({ alg: 'ECDH-ES', enc: 'A128GCM' }, P256.publicKey);
    expect((await decrypt(token, jwkOf(P384.privateKey))).key.reason).toBe('key-alg-mismatch');
    expect((await decrypt(token, jwkOf(RSA.privateKey))).key.reason).toBe('key-alg-mismatch');
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const oaep = await encrypt({ alg: 'RSA-OAEP', enc: 'A128GCM' }, RSA.publicKey);
    expect(await decrypt(oaep, jwkOf(short.privateKey))).toMatchObject({
      verdict: 'invalid',
      key: { reason: 'key-too-short' },
    });
  });

  test('is needed, and must be readable', async () => {
    const token = await encrypt({ alg: 'dir', enc: 'A128GCM' }, key(16));
    expect(await decrypt(token)).toMatchObject({ verdict: 'unverified', key: { state: 'none' } });
    expect(await decrypt(token, '{"kty":"oct"}')).toMatchObject({
      verdict: 'unverified',
      key: { state: 'refused' },
    });
  });
});

describe('the gate', () => {
  const header = (members: object): string => base64url({ alg: 'dir', enc: 'A128GCM', ...members });
  test.each([
    [
      'a header parameter twice',
      { header: base64url('{"alg":"dir","enc":"A128GCM","alg":"dir"}') },
      'structure',
    ],
    ['no alg', { header: base64url({ enc: 'A128GCM' }) }, 'structure'],
    ['no enc', { header: base64url({ alg: 'dir' }) }, 'structure'],
    ['alg none', { header: header({ alg: 'None' }) }, 'alg-none'],
    ['a critical extension', { header: header({ crit: ['exp'], exp: 1 }) }, 'crit-unknown'],
    ['an empty crit', { header: header({ crit: [] }) }, 'crit-unknown'],
    ['a number as alg', { header: header({ alg: 1 }) }, 'structure'],
    ['a header that is no object', { header: base64url('[]') }, 'structure'],
    ['no header', { header: '' }, 'structure'],
    ['an encrypted key with dir', { encryptedKey: 'AAAA' }, 'structure'],
    ['a short initialization vector', { iv: 'AAAA' }, 'signature-shape'],
    ['no initialization vector', { iv: '' }, 'signature-shape'],
    ['a short tag', { tag: 'AAAA' }, 'signature-shape'],
    ['padding', { iv: 'AAAAAAAAAAAAAAAA=' }, 'structure'],
    ['white space', { tag: 'AAAAAAAAAAA AAAAAAAAAAA' }, 'structure'],
    ['left-over bits', { tag: 'AAAAAAAAAAAAAAAAAAAAAB' }, 'structure'],
  ])('with %s refuses, whatever the key', async (_, change, reason) => {
    const token = join({ ...parts(await encrypt({ alg: 'dir', enc: 'A128GCM' }, key(16))), ...change });
    for (const text of [undefined, key(16).toString()]) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await decrypt(token, text)).toMatchObject({ verdict: 'invalid', content: { reason } });
    }
  });

  test.each([1, 2, 3, 4, 6, 7])('%i segments are no JWE', async (count) => {
    const token = Array.from({ length: count }, () => base64url({ alg: 'dir', enc: 'A128GCM' })).join('.');
    expect(await decrypt(token)).toMatchObject({ verdict: 'invalid', content: { reason: 'structure' } });
  });

  test.each([
    ['an unknown alg', { alg: 'A512KW' }],
    ['an unknown enc', { enc: 'A512GCM' }],
    ['HPKE', { alg: 'HPKE-0' }],
    ['an unknown zip', { zip: 'GZIP' }],
  ])('%s is unsupported, not invalid', async (_, members) => {
    const token = join({
      ...parts(await encrypt({ alg: 'dir', enc: 'A128GCM' }, key(16))),
      header: header(members),
    });
    expect((await decrypt(token, key(16).toString())).verdict).toBe('unsupported');
  });

  test('RSA1_5 is unsupported, and a key for another algorithm is refused', async () => {
    const { encryptedKey, ...rest } = parts(
      await encrypt({ alg: 'RSA-OAEP', enc: 'A128GCM' }, RSA.publicKey),
    );
    const token = join({ ...rest, encryptedKey, header: header({ alg: 'RSA1_5' }) });
    expect((await decrypt(token)).verdict).toBe('unsupported');
    expect((await decrypt(token, jwkOf(RSA.privateKey))).verdict).toBe('unsupported');
    expect(await decrypt(token, jwkOf(RSA.privateKey, { alg: 'RSA-OAEP' }))).toMatchObject({
      verdict: 'invalid',
      key: { reason: 'key-alg-mismatch' },
    });
  });

  describe('of agreement', () => {
    const epk = P256.publicKey.export({ format: 'jwk' });
    const off = { ...epk, y: epk.x };
    test.each([
      ['no epk', undefined, 'structure'],
      ['a private epk', P256.privateKey.export({ format: 'jwk' }), 'structure'],
      ['an epk off its curve', off, 'decrypt-failed'],
      ['an epk without numbers', { kty: 'EC', crv: 'P-256', x: '' }, 'decrypt-failed'],
    ])('%s', async (_, value, reason) => {
      const whole = parts(await encrypt({ alg: 'ECDH-ES', enc: 'A128GCM' }, P256.publicKey));
      const token = join({ ...whole, header: base64url({ alg: 'ECDH-ES', enc: 'A128GCM', epk: value }) });
      expect(await decrypt(token, jwkOf(P256.privateKey))).toMatchObject({
        verdict: 'invalid',
        content: { reason },
      });
    });
  });
});

describe('the ceilings', () => {
  const ALG = 'PBES2-HS256+A128KW';
  const withRounds = async (p2c: unknown): Promise<string> => {
    const whole = parts(await encrypt({ alg: ALG, enc: 'A128GCM' }, Buffer.from(PASSWORD)));
    return join({ ...whole, header: base64url({ alg: ALG, enc: 'A128GCM', p2s: 'AAAAAAAAAAAAAAAA', p2c }) });
  };

  test.each([1_200_001, 2_147_483_647, Number.MAX_SAFE_INTEGER])(
    '%i rounds are not computed',
    async (p2c) => {
      const token = await withRounds(p2c);
      const derived = vi.spyOn(crypto.subtle, 'deriveBits');
      const answer = await decrypt(token, PASSWORD);
      expect(answer).toMatchObject({ verdict: 'unsupported', content: { state: 'unsupported' } });
      expect(answer.content.says).toContain('1,200,000');
      expect(derived).not.toHaveBeenCalled();
      // The same token with few rounds does get that far.
      await decrypt(await withRounds(1000), PASSWORD);
      expect(derived).toHaveBeenCalled();
      derived.mockRestore();
    },
  );

  test.each([0, -1, 1.5, '1000', 1e300])('%s rounds are none', async (p2c) => {
    expect((await decrypt(await withRounds(p2c), PASSWORD)).content.reason).toBe('structure');
  });

  test('a short salt is refused', async () => {
    const whole = parts(await encrypt({ alg: ALG, enc: 'A128GCM' }, Buffer.from(PASSWORD)));
    const token = join({ ...whole, header: base64url({ alg: ALG, enc: 'A128GCM', p2s: 'AAAA', p2c: 1000 }) });
    expect((await decrypt(token, PASSWORD)).content.reason).toBe('structure');
  });

  /** Compressed by hand, and encrypted with `zip` in the header as a sender would. */
  const zipped = async (compressed: Uint8Array): Promise<string> => {
    const header = base64url({ alg: 'dir', enc: 'A128CBC-HS256', zip: 'DEF' });
    const { createCipheriv } = await import('node:crypto');
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-128-cbc', key(32).subarray(16), iv);
    const ciphertext = Buffer.concat([cipher.update(compressed), cipher.final()]);
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(header.length * 8));
    const tag = createHmac('sha256', key(32).subarray(0, 16))
      .update(Buffer.concat([Buffer.from(header), iv, ciphertext, length]))
      .digest()
      .subarray(0, 16);
    return [header, '', ...[iv, ciphertext, tag].map((each) => base64url(each))].join('.');
  };

  test('compressed content is inflated up to 250,000 bytes and no further', async () => {
    const small = await zipped(deflateRawSync(Buffer.from(TEXT)));
    expect(await opened(small, key(32).toString())).toEqual({ verdict: 'valid', text: TEXT });
    const most = await decrypt(await zipped(deflateRawSync(Buffer.alloc(250_000))), key(32).toString());
    expect(most).toMatchObject({ verdict: 'valid' });
    expect(most.plaintext?.length).toBe(250_000);
    const bomb = await decrypt(await zipped(deflateRawSync(Buffer.alloc(50_000_000))), key(32).toString());
    expect(bomb).toMatchObject({ verdict: 'unsupported', content: { state: 'unsupported' } });
    expect(bomb.content.says).toContain('250,000');
    expect(bomb.plaintext).toBeUndefined();
  });

  test('content that is no DEFLATE is invalid', async () => {
    const answer = await decrypt(await zipped(Buffer.from('not compressed at all')), key(32).toString());
    expect(answer.verdict).toBe('invalid');
    expect(answer.content.says).toContain('DEFLATE');
  });
});

test('a token changed in any character never opens', async () => {
  const token = await encrypt({ alg: 'A128KW', enc: 'A128GCM' }, key(16));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(token.length - 1),
      fc.constantFrom('A', 'Q', 'z', '9', '-', '_', '.', '=', ' '),
      async (at, character) => {
        const mutant = token.slice(0, at) + character + token.slice(at + 1);
        fc.pre(mutant !== token);
        const { verdict, plaintext } = await decrypt(mutant, key(16).toString());
        expect({ verdict: verdict === 'valid', plaintext }).toEqual({ verdict: false, plaintext: undefined });
      },
    ),
    cases(400),
  );
});

test('any text is taken apart and answered without an exception', async () => {
  const segment = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.json().map((json) => base64url(json)),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(segment, { maxLength: 7 }).map((segments) => segments.join('.')),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.string(), async (token, secret) => {
      const { segments } = decodeJwe(token);
      expect(segments.map(({ start, end }) => token.slice(start, end)).join('.')).toBe(token);
      expect((await decrypt(token, secret)).verdict).not.toBe('valid');
    }),
    cases(500),
  );
});

test.each([
  ['NextAuth.js 4', '', 'NextAuth.js Generated Encryption Key', 'A256GCM', 32],
  [
    'Auth.js 5',
    'authjs.session-token',
    'Auth.js Generated Encryption Key (authjs.session-token)',
    'A256CBC-HS512',
    64,
  ],
])('the key that %s derives from its secret', async (name, salt, info, enc, length) => {
  const secret = 'the NEXTAUTH_SECRET of a configuration';
  const derived = new Uint8Array(hkdfSync('sha256', secret, salt, info, length));
  const token = await encrypt({ alg: 'dir', enc }, derived);
  expect(await opened(token, secret)).toEqual({ verdict: 'valid', text: TEXT });
  expect((await decrypt(token, secret)).key.readAs).toContain(name);
  const another = await decrypt(token, `${secret}!`);
  expect(another.verdict).toBe('invalid');
  expect(another.key.says).toContain('takes exactly');
});
