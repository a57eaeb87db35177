/** Makes a compact JWS (RFC 7515 section 7.1). Not: choosing keys, which are passed in (keys/signing-key.ts). */
import { CompactSign, type CompactJWSHeaderParameters } from 'jose';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import type { Algorithm } from '../algorithms';
import { subtleParameters } from '../subtle';

/**
 * Signs a payload.
 * @param header with the `alg` the key is for
 * @returns the compact serialization
 * @throws when the key does not fit `alg`
 */
export const signJws = (
  header: CompactJWSHeaderParameters,
  payload: string,
  key: CryptoKey | Uint8Array,
): Promise<string> => new CompactSign(encodeUtf8(payload)).setProtectedHeader(header).sign(key);

/** Header and payload as they are signed (RFC 7515 section 5.1, step 8). */
export const signingInput = (header: Uint8Array, payload: Uint8Array): string =>
  `${encodeBase64url(header)}.${encodeBase64url(payload)}`;

/**
 * Signs header and payload byte for byte. The library jose takes the header as an object and writes it anew, and so loses white space,
 * duplicate members and the digits of large numbers.
 * @param header UTF-8 of a JSON object whose `alg` is the algorithm's name; the caller has seen to that
 * @param key imported for the algorithm
 * @returns the compact serialization
 * @throws TypeError when WebCrypto does not have the algorithm; DOMException when the key does not fit it
 */
export const signBytes = async (
  header: Uint8Array,
  payload: Uint8Array,
  algorithm: Algorithm,
  key: CryptoKey,
): Promise<string> => {
  const parameters = subtleParameters(algorithm);
  if (!parameters) throw new TypeError(`WebCrypto can't sign with ${algorithm.name}.`);
  const input = signingInput(header, payload);
  const signature = await crypto.subtle.sign(parameters.sign, key, encodeUtf8(input));
  return `${input}.${encodeBase64url(new Uint8Array(signature))}`;
};

/** An unsecured JWS (RFC 7518 section 3.6), to show what one is. */
export const unsecuredJws = (header: object, payload: string): string =>
  `${signingInput(encodeUtf8(JSON.stringify(header)), encodeUtf8(payload))}.`;
