/** Whether a signature matches under a key that someone chose, right or wrong. Not: whether it should have been chosen (verify.ts). */
import { encodeBase64url } from '#text/base64url';
import { decodeUtf8 } from '#text/utf8';
import { algorithmOf } from '../algorithms';
import { macMatches, tryKey } from './attempt';
import { bytesOf, type PublicJwk } from '../keys/jwk';
import { headerParameter, stringOf, type Jws } from './jws';
import { readKey } from '../keys/key';
import { looksLikePem } from '../keys/pem';
import type { Service } from '../forgery/verifier';

/**
 * WebCrypto takes no empty HMAC secret. HMAC fills its key up with zero bytes (RFC 2104 section 2), so one zero byte
 * is the same key.
 */
export const nonEmpty = (secret: Uint8Array): Uint8Array<ArrayBuffer> =>
  secret.length > 0 ? Uint8Array.from(secret) : new Uint8Array(1);

/** The token's `alg`; empty when it has none that is a string. */
export const algOf = (token: Jws): string => stringOf(headerParameter(token, 'alg')?.value) ?? '';

/** @param alg what to check with, by default what the token says; one that does not fit the key never matches */
export const signatureMatches = async (
  token: Jws,
  jwk: PublicJwk,
  alg: string = algOf(token),
): Promise<boolean> => {
  if (jwk.kty === 'oct') return macMatches(token, nonEmpty(bytesOf(jwk.k)), alg);
  const algorithm = algorithmOf(alg);
  if (!algorithm) return false;
  const { outcome } = await tryKey(token, { readAs: '', jwk, isPrivate: false }, algorithm);
  return outcome === 'match';
};

/** Under the service's own key and algorithm, whatever the token says of either. */
export const matchesPinned = async (token: Jws, { jwk, alg }: Service): Promise<boolean> =>
  algOf(token) === alg && (await signatureMatches(token, jwk, alg));

/** A key of the type `oct`. */
export const secretJwk = (secret: Uint8Array): PublicJwk => ({ kty: 'oct', k: encodeBase64url(secret) });

/** The key in a file: that of a PEM, and else the bytes as HMAC secret. */
export const keyInFile = (file: Uint8Array): PublicJwk => {
  const { text } = decodeUtf8(file);
  const pem = looksLikePem(text) ? readKey(text, 'auto').keys[0] : undefined;
  return pem?.jwk ?? secretJwk(file);
};
