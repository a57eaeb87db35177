/** Whether a token is an ID token beyond doubt. Not: likely one, by claims that access tokens can have too (profile.ts). */
import type { Jws } from '#jose/jws/jws';
import { memberOf } from '#text/json';
import { profileOf, type ProfileName } from './profile';
import { claimsSet } from './whole';

/** OpenID Connect Core defines the first four for ID tokens; the others are names that issuers give their tokens. */
const MARKS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'token_use', 'typ'];

/** True when the profile is that of an ID token, and a person or more than `auth_time` or `email_verified` tells it. */
export const isCertainIdToken = (jws: Jws, chosen: { readonly profile?: ProfileName }): boolean => {
  if (profileOf(jws, chosen).name !== 'id-token') return false;
  if (chosen.profile === 'id-token') return true;
  const claims = claimsSet(jws);
  return claims !== undefined && MARKS.some((name) => memberOf(claims, name));
};
