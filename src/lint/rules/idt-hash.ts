/** A hash in an ID token that is not that of what came with it, or of another length than any. */
import { document } from '#sources/sources';
import { ES256, ID, jwt } from '../example-token';
import type { Given } from '../given';
import { halfHash, halfHashLength } from '../half-hash';
import { claimsOf, parameterOf } from '../placed';
import { defineRule } from '../rule';

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
    return `${claim} must have ${length} characters with ${alg} (half its hash).`;
  }
  const text = given[of];
  if (text === undefined || halfHash(alg, text) === value) return undefined;
  return `${claim} is not the hash of the given ${words}.`;
};

export default defineRule({
  on: 'jws',
  asks: 'given',
  severity: 'error',
  says: 'A hash in the ID token does not fit.',
  why: 'An attacker may have swapped the access token or the code beside it.',
  fix: 'Compute the left half of the hash that alg uses, as base64url. Refuse the token if it differs.',
  sources: [document('openid-core', 'section 3.1.3.6'), document('openid-core', 'section 3.3.2.11')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(ES256, { ...ID, at_hash: 'IlCoXcojo2LMVs-ssgsWMw' }),
        given: { accessToken: 'another-token' },
      },
      jwt(ES256, { ...ID, at_hash: 'IlCoXcojo2LMVs-ssgsW' }),
      { text: jwt(ES256, { ...ID, c_hash: 'Ub1mOf7XwLSCavbAa_5PTA' }), given: { code: 'code-2' } },
      jwt(ES256, '{"at_hash":"jnp7cPoXyPY3gP1mcjpE_g","at_hash":"IlCoXcojo2LMVs-ssgsWMw"}'),
    ],
    good: [
      {
        text: jwt(ES256, { ...ID, at_hash: 'IlCoXcojo2LMVs-ssgsWMw', c_hash: 'Ub1mOf7XwLSCavbAa_5PTA' }),
        given: { accessToken: 'bread-token-7f3a', code: 'code-1' },
      },
      jwt(ES256, { ...ID, at_hash: 'IlCoXcojo2LMVs-ssgsWMw' }),
      { text: jwt(ES256, ID), given: { accessToken: 'bread-token-7f3a' } },
    ],
  },
  check(jws, { given = {} }) {
    const claims = claimsOf(jws);
    const alg = parameterOf(jws, 'alg')?.text;
    if (!claims || alg === undefined) return undefined;
    return HASHES.map((hash) => {
      const [name] = hash;
      const claim = claims.of(name);
      const isTwice = claims.json.members.filter((each) => each.name === name).length > 1;
      const says = isTwice ? `The token has ${name} twice.` : claim && saysOf(alg, hash, claim.text, given);
      return says !== undefined && claim && { at: claim.at, says };
    });
  },
});
