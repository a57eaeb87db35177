/** Signing the lab's tokens so that the same run gives the same bytes. Not: which key signs (signing-key.ts). */
import { SignJWT, type JWK, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { once } from './once';
import { joseKey } from './signing-key';

/**
 * ECDSA over P-256 and SHA-256, as JWS writes it (RFC 7518 section 3.4). Browsers sign with a random number, so that no two
 * runs would be alike; here it follows from the key and the message (RFC 6979 section 3.2).
 * @param d the private key, base64url
 */
export const signES256 = async (message: string, d: string): Promise<string> => {
  // Loaded when the algorithm is chosen.
  const { p256 } = await import('@noble/curves/nist.js');
  const options = { prehash: true, lowS: false, format: 'compact' } as const;
  return encodeBase64url(p256.sign(encodeUtf8(message), decodeBase64url(d).bytes, options));
};

const partOf = (value: object): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));

/** A JWT in compact serialization. */
export const signJwt = once(
  async (claims: JWTPayload, header: JWTHeaderParameters, signing: JWK): Promise<string> => {
    const { alg } = header;
    if (alg !== 'ES256' || signing.d === undefined) {
      return new SignJWT(claims).setProtectedHeader(header).sign(await joseKey(signing, alg));
    }
    const input = `${partOf(header)}.${partOf(claims)}`;
    return `${input}.${await signES256(input, signing.d)}`;
  },
);
