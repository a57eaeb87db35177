/** The third answer: `exp` and `nbf` against now (RFC 7519 sections 4.1.4 and 4.1.5), and what was stated. Not: the comparing of what was stated (expectations.ts). */
import type { JsonObject } from '#text/json';
import { memberOf } from '#text/json';
import { expectationAnswers, type Expectations } from './expectations';
import { headerParameter, objectOf, stringOf, type Jws } from './jws';
import { duration, inUtc, relative } from '../numeric-date';
import type { PolicyAnswer, TimesAnswer } from './verification';

/** No NumericDate in use is this large: the year 5138. In milliseconds it is 1973. */
const MILLISECONDS = 1e11;

const unreadable = (says: string): TimesAnswer => ({ state: 'unreadable', says });
const claimsUnreadable = (says: string): TimesAnswer => ({ ...unreadable(says), isWhole: true });

const TIMES = ['exp', 'nbf', 'iat'] as const;

/** A NumericDate, nothing when it is absent, or why it can't be read. */
const timeOf = (claims: JsonObject, name: (typeof TIMES)[number]): number | undefined | TimesAnswer => {
  const named = claims.members.filter((member) => member.name === name);
  if (named.length > 1) return unreadable(`"${name}" appears twice, and parsers differ on which one counts.`);
  const value = memberOf(claims, name)?.value;
  if (!value) return undefined;
  if (value.type !== 'number' || !Number.isFinite(value.value)) {
    return unreadable(`"${name}" must be a number of seconds since 1970; a verifier can't read this one.`);
  }
  return value.value;
};

/** Seconds around `exp` in which clocks that differ decide. */
const NEAR = 60;

const expiredSays = (exp: number, now: number): string => {
  const since = `Expired ${relative(exp - now)}, at ${inUtc(exp)}.`;
  return now - exp < NEAR
    ? `${since} Only a verifier that allows for clocks that differ still accepts it.`
    : since;
};

const inTime = (exp: number, now: number, leeway: number): string => {
  if (now >= exp) {
    return `Expired ${relative(exp - now)}, which is within the ${duration(leeway)} of leeway that you stated.`;
  }
  const near = exp - now <= NEAR ? ' A verifier whose clock is ahead may refuse it already.' : '';
  const until = `Expires ${relative(exp - now)}, at ${inUtc(exp)}.${near}`;
  return exp > MILLISECONDS ? `${until} The number looks like milliseconds; "exp" is in seconds.` : until;
};

/**
 * Whether it is a JWT by its own words: `JWT`, or a type that ends so (RFC 7519 section 5.1, RFC 8725 section 3.11). One
 * that is cut off, or whose payload was sent apart, has other troubles.
 */
const saysJwt = (jws: Jws): boolean =>
  jws.segments.length === 3 &&
  jws.payload?.text !== '' &&
  /(?:^|[/+])jwt$/iu.test(stringOf(headerParameter(jws, 'typ')?.value) ?? '');

const timesAnswer = (jws: Jws, now: number, leeway: number): TimesAnswer => {
  const claims = objectOf(jws.payload);
  if (jws.payload?.compressed)
    return claimsUnreadable(
      'The payload is compressed and could not be inflated, so nothing says when it expires.',
    );
  if (!claims && saysJwt(jws))
    return claimsUnreadable(
      'The header says that this is a JWT ("typ"), and the payload is not a claims set. A verifier refuses it (RFC 7519 section 7.2).',
    );
  if (!claims)
    return { state: 'no-expiry', says: 'The payload is not a claims set, so nothing says when it expires.' };
  if (jws.payload?.apart === 'detached' && !TIMES.some((name) => memberOf(claims, name)))
    return {
      state: 'no-expiry',
      says: 'The payload was sent beside the signature, and has no time at which it expires.',
    };
  if (jws.payload?.unencoded)
    return claimsUnreadable(
      'A verifier of JWTs refuses an unencoded claims set ("b64": false; RFC 7797 section 7).',
    );
  if (jws.payload?.json?.problem)
    return claimsUnreadable("The claims set is broken JSON, so its times can't be relied on.");
  const exp = timeOf(claims, 'exp');
  const nbf = timeOf(claims, 'nbf');
  const iat = timeOf(claims, 'iat');
  if (typeof exp === 'object') return exp;
  if (typeof nbf === 'object') return nbf;
  if (typeof iat === 'object') return iat;
  if (exp !== undefined && now >= exp + leeway) {
    return { state: 'expired', says: expiredSays(exp, now) };
  }
  if (nbf !== undefined && now < nbf - leeway) {
    return { state: 'not-yet-valid', says: `Not valid before ${inUtc(nbf)}, ${relative(nbf - now)}.` };
  }
  if (exp === undefined) return { state: 'no-expiry', says: 'It never expires: there is no "exp".' };
  return { state: 'in-time', says: inTime(exp, now, leeway) };
};

/**
 * Says whether the token is within its times and is what was stated. It says nothing of the signature.
 * @param now seconds since 1970-01-01T00:00:00Z
 */
export const policyOf = (jws: Jws, now: number, expectations: Expectations): PolicyAnswer => {
  const times = timesAnswer(jws, now, expectations.leeway);
  const expected = expectationAnswers(jws, expectations);
  const broken = expected.flatMap(({ state }) => (state === 'as-expected' ? [] : [state]))[0];
  return { state: broken ?? times.state, times, expected };
};
