/** The JWK thumbprint (RFC 7638): a key's name, computed from the key. */
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { PublicJwk } from './jwk';

/**
 * SHA-256 over the required members, in base64url.
 * @returns nothing for a secret, whose hash must not be shown (section 7), and for a key that lacks a member
 */
export const thumbprintOf = async (jwk: PublicJwk): Promise<string | undefined> => {
  if (jwk.kty === 'oct') return undefined;
  try {
    return await calculateJwkThumbprint(jwk as JWK);
  } catch {
    return undefined;
  }
};
