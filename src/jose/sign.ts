/** Makes a compact JWS (RFC 7515 section 7.1). Not: choosing keys, which are passed in. */
import { CompactSign, type CompactJWSHeaderParameters } from 'jose';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

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

/** An unsecured JWS (RFC 7518 section 3.6), to show what one is. */
export const unsecuredJws = (header: object, payload: string): string =>
  `${encodeBase64url(encodeUtf8(JSON.stringify(header)))}.${encodeBase64url(encodeUtf8(payload))}.`;
