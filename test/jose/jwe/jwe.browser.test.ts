/** Decryption and SD-JWT in Chromium, whose WebCrypto lacks what Node's has. Not: the cases of jwe.test.ts again. */
import { CompactEncrypt, exportJWK, exportPKCS8, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { decodeJwe } from '#jose/jwe/jwe';
import { decryptJwe } from '#jose/jwe/decrypt';
import { messageOf } from '#jose/jwe/message';
import { readKey } from '#jose/keys/key';
import { encodeUtf8 } from '#text/utf8';

const TEXT = 'plaintext';
const PASSWORD = 'correct horse battery staple';

const decrypt = (token: string, key: string) => decryptJwe(messageOf(decodeJwe(token)), readKey(key, 'auto'));

const encrypt = (header: { alg: string; enc: string }, key: CryptoKey | Uint8Array): Promise<string> =>
  new CompactEncrypt(encodeUtf8(TEXT)).setProtectedHeader(header).encrypt(key);

describe.each(['RSA-OAEP', 'RSA-OAEP-256', 'ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A256KW'])('%s', (alg) => {
  test('decrypts with a JWK and with a PEM, and not with another key', async () => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const token = await encrypt({ alg, enc: 'A256CBC-HS512' }, publicKey);
    for (const key of [JSON.stringify(await exportJWK(privateKey)), await exportPKCS8(privateKey)]) {
      // oxlint-disable-next-line no-await-in-loop
      const { verdict, plaintext } = await decrypt(token, key);
      expect({ verdict, text: new TextDecoder().decode(plaintext) }).toEqual({
        verdict: 'valid',
        text: TEXT,
      });
    }
    const other = await generateKeyPair(alg, { extractable: true });
    expect(await decrypt(token, await exportPKCS8(other.privateKey))).toMatchObject({
      verdict: 'invalid',
      content: { reason: 'decrypt-failed' },
    });
  });
});

test.each(['A128KW', 'A256KW', 'A128GCMKW', 'A256GCMKW', 'dir'])('%s', async (alg) => {
  const secret = 'a key of thirty-two bytes, fixed'.slice(0, alg.includes('128') ? 16 : 32);
  const token = await encrypt({ alg, enc: 'A256GCM' }, encodeUtf8(secret));
  expect((await decrypt(token, secret)).verdict).toBe('valid');
  expect((await decrypt(token, secret.replace('a', 'b'))).verdict).toBe('invalid');
});

test.each(['PBES2-HS256+A128KW', 'PBES2-HS512+A256KW'])('%s', async (alg) => {
  const token = await encrypt({ alg, enc: 'A128GCM' }, encodeUtf8(PASSWORD));
  expect((await decrypt(token, PASSWORD)).verdict).toBe('valid');
  expect((await decrypt(token, 'another password')).verdict).toBe('invalid');
});

const base64url = (json: object): string =>
  btoa(JSON.stringify(json)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');

test.each([
  ['A192KW', 'A128GCM', 24],
  ['A192GCMKW', 'A128GCM', 16],
  ['dir', 'A192GCM', 0],
])('%s with %s is not in Chromium: unsupported, not invalid', async (alg, enc, encryptedKey) => {
  const bytes = (length: number): string => 'A'.repeat(Math.ceil((length * 4) / 3));
  const header = base64url({ alg, enc, ...(alg === 'A192GCMKW' ? { iv: bytes(12), tag: bytes(16) } : {}) });
  const token = [header, bytes(encryptedKey), bytes(12), 'AAAA', bytes(16)].join('.');
  const key = 'twenty-four bytes, fixed';
  expect((await decrypt(token, key)).verdict).toBe('unsupported');
});
