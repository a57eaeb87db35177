/** A hash in an ID token that is not that of what came with it, or of another length than any. Not: an ID token without one. */
import { carriersIn, headerParameter, stringOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { memberOf } from '#text/json';
import { ES256, ID, jwt } from '../example-token';
import type { Given } from '../given';
import { halfHash, halfHashLength } from '../half-hash';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

const HASHES: readonly (readonly [claim: string, of: 'accessToken' | 'code' | 'state', words: string])[] = [
  ['at_hash', 'accessToken', 'access token'],
  ['c_hash', 'code', 'code'],
  ['s_hash', 'state', 'state'],
];

const saysOf = (
  alg: string,
  [claim, of, words]: (typeof HASHES)[number],
  value: string | undefined,
  given: Given,
): string | undefined => {
  const length = halfHashLength(alg);
  if (length === undefined) return undefined;
  if (value?.length !== length) {
    return `The claim ${claim} must be ${length} characters long with ${alg}, half of its hash.`;
  }
  const text = given[of];
  if (text === undefined || halfHash(alg, text) === value) return undefined;
  return `The claim ${claim} is not the hash of the ${words} that was given.`;
};

export default defineRule({
  on: 'jws',
  asks: 'given',
  severity: 'error',
  says: 'A hash in the ID token does not fit.',
  why: 'The access token or the code beside it may be another one, which somebody put in its place.',
  fix: 'Take the left half of the hash that belongs to alg, as base64url, and refuse what differs.',
  sources: [document('openid-core', 'section 3.1.3.6'), document('openid-core', 'section 3.3.2.11')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(
          ES256,
          { ...ID, at_hash: 'IlCoXcojo2LMVs-ssgsWMw' },
          'GsD6iDdpnmAT7iOeq6BUiRzErEi8pnj-2IWYt0UnxJoY-yx35AxYEBQL-exOMDmFMCvyAW0mgdvKgCJUL6sJWw',
        ),
        given: { accessToken: 'another-token' },
      },
      jwt(
        ES256,
        { ...ID, at_hash: 'IlCoXcojo2LMVs-ssgsW' },
        '6X05H5zTmWSXvlPppWHjW3hqpH-0vU2XmhyXjbHm6BIxC7hwkKU7Cyw0h1fPSKm_ad4jBY7oXwEpkU4_nRWk0g',
      ),
      {
        text: jwt(
          ES256,
          { ...ID, c_hash: 'Ub1mOf7XwLSCavbAa_5PTA' },
          'F11XxCIoQmY8OWBPzQhRTdl25sDtifTpwlCzvSVa8q1qk2VUxqSmaYX0SwO4c7KZbPSxs8QoD0gEQZSbHNopaQ',
        ),
        given: { code: 'code-2' },
      },
    ],
    good: [
      {
        text: jwt(
          ES256,
          { ...ID, at_hash: 'IlCoXcojo2LMVs-ssgsWMw', c_hash: 'Ub1mOf7XwLSCavbAa_5PTA' },
          '-EqFWqLJwGlhB5ROosRNdl3_K552z3JGlacSrUo2mjpcTFNwCkV1gCnFzl6Yn1cBOmETK5loy5VAUuoONpyrZA',
        ),
        given: { accessToken: 'bread-token-7f3a', code: 'code-1' },
      },
      jwt(
        ES256,
        { ...ID, at_hash: 'IlCoXcojo2LMVs-ssgsWMw' },
        '3hTVoyWsKqZxqdWmS6BTE21d-ohhkFh_9r3Pr4LeeMe_uGfPGak0KTOlz2F04YWdjhMEnJg4gg2lnm8qm6ZbtA',
      ),
      {
        text: jwt(
          ES256,
          ID,
          'p8LS8ooiSGpP3woQ1qzvS5Jnn6ngLUwV5u7KdlfTF5xvmHy_80y4YdSzzL6YNXmsW_pspcFOPipaKjm1IVml8g',
        ),
        given: { accessToken: 'bread-token-7f3a' },
      },
    ],
  },
  check(jws, { given = {} }) {
    const claims = claimsSet(jws);
    const alg = stringOf(headerParameter(jws, 'alg')?.value);
    const { payload } = jws;
    if (!claims || !payload || alg === undefined) return [];
    return HASHES.flatMap((hash): Report[] => {
      const member = memberOf(claims, hash[0]);
      const says = member && saysOf(alg, hash, stringOf(member.value), given);
      return member && says !== undefined ? [{ at: carriersIn(payload, member.span), says }] : [];
    });
  },
});
