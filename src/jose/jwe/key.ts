/** The half of a pasted key that decrypts. Not: whether it may be used (jwe/key-policy.ts), nor the decryption (jwe/decrypt.ts). */
import { importJWK, importPKCS8, type JWK } from 'jose';
import { parseJson, type JsonObject } from '#text/json';
import { itemsAt, textsAt } from '#text/json-at';
import type { KeyManagement } from './algorithms';
import { bytesOf, KEEP_SECRET, type Key } from '../keys/jwk';
import { readKey, type KeyText } from '../keys/key';
import { looksLikePem } from '../keys/pem';
import { pkcs8FromPem } from '../keys/pkcs8';

/** Without what the key says of itself, which is judged before (jwe/key-policy.ts). */
const NUMBERS = ['kty', 'crv', 'n', 'e', 'x', 'y', 'd', 'p', 'q', 'dp', 'dq', 'qi'];

/** The JSON of the n-th key, in a set or alone. */
const objectAt = ({ text, source = text, form }: KeyText, index: number): JsonObject | undefined => {
  const { value } = parseJson(source.trim());
  if (value?.type !== 'object') return undefined;
  if (form === 'jwk') return value;
  const item = itemsAt(value, 'keys')[index];
  return item?.type === 'object' ? item : undefined;
};

/**
 * Imports a key for decryption.
 * @param key one of `keyText.keys`
 * @returns nothing when the text does not hold the private half in a form that can be used
 * @throws what WebCrypto throws when the numbers are no key, or not one that it supports
 */
export const importDecryptionKey = async (
  keyText: KeyText,
  key: Key,
  { name, mode }: KeyManagement,
): Promise<CryptoKey | Uint8Array | undefined> => {
  if (key.jwk.kty === 'oct') return bytesOf(key.jwk.k);
  // Which of the ways to wrap follows the agreement does not matter to the key.
  const alg = mode === 'agree-wrap' ? 'ECDH-ES' : name;
  if (keyText.form === 'pem') {
    const text = keyText.source ?? keyText.text;
    const pem = looksLikePem(text) ? text : `-----BEGIN PRIVATE KEY-----${text}-----END PRIVATE KEY-----`;
    const bytes = pkcs8FromPem(pem, key.jwk.crv);
    if (!bytes) return undefined;
    const base64 = btoa(String.fromCharCode(...bytes));
    return importPKCS8(`-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----`, alg);
  }
  const object = objectAt(keyText, keyText.keys.indexOf(key));
  return object && importJWK(textsAt(object, NUMBERS) as unknown as JWK, alg);
};

/** How a key was read, in words that are true where it decrypts. */
export const readAsForDecryption = ({ readAs }: Key): string =>
  readAs.replace('HMAC secret', 'secret').replace(`; ${KEEP_SECRET}`, '; keep it secret');

/** The same key text for the page, in words that are true where it decrypts. */
export const forDecryption = (keyText: KeyText): KeyText => ({
  ...keyText,
  keys: keyText.keys.map((key) => ({ ...key, readAs: readAsForDecryption(key) })),
});

/**
 * The keys to try, in order. A password is its characters as UTF-8 (RFC 7518 section 4.8): other readings would
 * each cost all the rounds again.
 */
export const keysToTry = (keyText: KeyText, { mode }: KeyManagement): KeyText => {
  if (mode !== 'password' || keyText.form !== 'secret') return keyText;
  const asText = readKey(keyText.text, 'utf8');
  return asText.keys[0]?.jwk.k === keyText.keys[0]?.jwk.k ? asText : keyText;
};
