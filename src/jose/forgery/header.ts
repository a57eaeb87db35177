/** Signs a forger's header and payload. Not: for tokens that are meant to be trusted (jws/sign.ts). */
import { parseJson } from '#text/json';
import { setMember } from '#text/json-edit';
import { encodeUtf8 } from '#text/utf8';
import { algorithmOf } from '../algorithms';
import { signBytes, signingInput } from '../jws/sign';
import { nonEmpty } from '../jws/signature-check';

/**
 * The header with other parameters; everything else of it stays the same.
 * @param header JSON text of an object
 * @param parameters by name
 */
export const withParameters = (header: string, parameters: Readonly<Record<string, unknown>>): string =>
  Object.entries(parameters).reduce((text, [name, value]) => {
    const object = parseJson(text).value;
    return object?.type === 'object' ? setMember(text, object, name, JSON.stringify(value)) : text;
  }, header);

/** Header and payload with nothing after the last dot. */
export const unsigned = (header: string, payload: Uint8Array): string =>
  `${signingInput(encodeUtf8(header), payload)}.`;

/** @param key imported for `alg` */
export const sign = async (
  header: string,
  payload: Uint8Array,
  alg: string,
  key: CryptoKey,
): Promise<string> => {
  const algorithm = algorithmOf(alg);
  if (!algorithm) throw new TypeError(`${alg} is not a registered algorithm.`);
  return signBytes(encodeUtf8(header), payload, algorithm, key);
};

/** @param secret the HMAC secret, which may be empty */
export const signHs256 = async (header: string, payload: Uint8Array, secret: Uint8Array): Promise<string> => {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', nonEmpty(secret), hmac, false, ['sign']);
  return sign(header, payload, 'HS256', key);
};
