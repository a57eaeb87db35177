/** The claims of a credential that may be a JWT, unchecked, for defences that look whether it is bound to something. Not: a verdict on it (verify-token.ts). */
import { decodeJwt, type JWTPayload } from 'jose';

/** @returns undefined when it is no JWT */
export const claimsOf = (credential: string | undefined): JWTPayload | undefined => {
  if (credential === undefined) return undefined;
  try {
    return decodeJwt(credential);
  } catch {
    return undefined;
  }
};
