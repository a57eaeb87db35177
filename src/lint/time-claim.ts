/** A time that the claims state, and where it is. */
import { carriersIn, numberOf, type Jws } from '#jose/jws/jws';
import { memberOf } from '#text/json';
import type { Span } from '#text/span';
import { isMilliseconds } from './times';
import { claimsSet } from './whole';

export interface TimeClaim {
  /** Since 1970, as the claim says. */
  readonly seconds: number;
  /** The characters that carry the claim. */
  readonly at: Span;
}

/**
 * The one reading of `exp`, `nbf` and `iat` for rules that compare them.
 * @returns undefined where the claim is absent, no number, or in milliseconds (`time-milliseconds` reports that)
 */
export const timeClaim = (jws: Jws, name: string): TimeClaim | undefined => {
  const claims = claimsSet(jws);
  const member = claims && memberOf(claims, name);
  const seconds = numberOf(member?.value);
  return member && jws.payload && seconds !== undefined && !isMilliseconds(seconds)
    ? { seconds, at: carriersIn(jws.payload, member.span) }
    : undefined;
};
