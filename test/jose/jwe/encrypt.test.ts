/** Encrypting a token anew: jose, and the decryption of the page, open what comes of it. Not: decrypting others' (jwe.test.ts). */
import { compactDecrypt, CompactEncrypt, exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { describe, expect, test } from 'vitest';
import { decryptJwe } from '#jose/jwe/decrypt';
import { encryptJwe } from '#jose/jwe/encrypt';
import { decodeJwe } from '#jose/jwe/jwe';
import { messageOf } from '#jose/jwe/message';
import { readKey } from '#jose/keys/key';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';

const SECRET = 'sixteen byte key';
const pair = async (alg: string): Promise<{ text: string; publicKey: CryptoKey; privateKey: CryptoKey }> => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { text: JSON.stringify(await exportJWK(privateKey)), publicKey, privateKey };
};
const [rsa, ec] = await Promise.all([pair('RSA-OAEP-256'), pair('ECDH-ES')]);
const secret = encodeUtf8(SECRET);

const WAYS = [
  ['A128KW', SECRET, secret, secret],
  ['A128GCMKW', SECRET, secret, secret],
  ['dir', SECRET, secret, secret],
  ['PBES2-HS256+A128KW', SECRET, secret, secret],
  ['RSA-OAEP-256', rsa.text, rsa.publicKey, rsa.privateKey],
  ['ECDH-ES', ec.text, ec.publicKey, ec.privateKey],
  ['ECDH-ES+A128KW', ec.text, ec.publicKey, ec.privateKey],
] as const;

const enc = 'A128GCM';
const headerOf = (token: string): string => decodeJwe(token).header.utf8?.text ?? '';

describe.each(WAYS)('%s', (alg, text, encryptWith, decryptWith) => {
  test('what was opened is encrypted anew, with new keys and vectors, and opens again', async () => {
    const first = await new CompactEncrypt(encodeUtf8('{"sub":"a"}'))
      .setProtectedHeader({ alg, enc, kid: 'till-1' })
      .encrypt(encryptWith);
    const key = readKey(text, 'auto');
    const made = await encryptJwe(headerOf(first), encodeUtf8('{"sub":"b"}'), key);
    if (typeof made !== 'string') throw new Error(made.says);
    const opened = await compactDecrypt(made, decryptWith, { keyManagementAlgorithms: [alg] });
    expect(decodeUtf8(opened.plaintext).text).toBe('{"sub":"b"}');
    expect(opened.protectedHeader).toMatchObject({ alg, enc, kid: 'till-1' });
    expect(await decryptJwe(messageOf(decodeJwe(made)), key)).toMatchObject({ verdict: 'valid' });
    expect(made.split('.')[2]).not.toBe(first.split('.')[2]);
    const twice = await encryptJwe(headerOf(made), encodeUtf8('{"sub":"b"}'), key);
    expect(twice).not.toBe(made);
  });
});

test.each([
  ['no JSON', '{', /not a JSON object/u],
  ['a parameter twice', '{"alg":"dir","alg":"dir","enc":"A128GCM"}', /twice/u],
  ['none', '{"alg":"none","enc":"A128GCM"}', /"alg"/u],
  ['a prototype', '{"alg":"__proto__","enc":"A128GCM"}', /"alg"/u],
  ['RSA1_5, which is not supported here', '{"alg":"RSA1_5","enc":"A128GCM"}', /"alg"/u],
  ['another enc', '{"alg":"dir","enc":"A1"}', /"enc"/u],
  ['a key of another type', '{"alg":"RSA-OAEP-256","enc":"A128GCM"}', /None of the keys/u],
  ['a key of another length', '{"alg":"dir","enc":"A256GCM"}', /can't encrypt/u],
  ['an extension nobody knows', '{"alg":"dir","enc":"A128GCM","crit":["x"],"x":1}', /can't encrypt/u],
])('says why it can not be encrypted: %s', async (_, header, says) => {
  const made = await encryptJwe(header, new Uint8Array(), readKey(SECRET, 'utf8'));
  expect(made).toHaveProperty('says', expect.stringMatching(says));
});
