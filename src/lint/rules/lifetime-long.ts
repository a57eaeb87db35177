/** More time between issue and expiry than the token's profile should get. Not: no expiry at all (exp-missing). */
import { carriersIn, claim, numberOf, type Jws } from '#jose/jws';
import { document, rfc } from '#sources/sources';
import { inWords } from '../duration';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';
import { isMilliseconds } from '../times';
import { claimsSet } from '../whole';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** In seconds. This page's own policy; profiles that are not named here have no limit. */
const LIMITS: Partial<Record<ProfileName, { readonly warning: number; readonly error?: number }>> = {
  'access-token': { warning: HOUR, error: DAY },
  'id-token': { warning: DAY },
  'client-assertion': { warning: 5 * MINUTE },
  'logout-token': { warning: 2 * MINUTE },
  unknown: { warning: DAY },
};

const timeIn = (jws: Jws, name: string): number | undefined => numberOf(claim(jws, name)?.value);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The token lives long.',
  why: 'A verifier that checks a token by itself cannot know that it was withdrawn. Whoever copies the token can use it until exp.',
  fix: "Issue short-lived tokens and renew them with a refresh token. The limits are this page's policy, since no standard sets them: an hour for access tokens, a day for ID tokens and unknown ones, minutes for assertions.",
  sources: [document('browser-based-apps'), rfc(9700), document('asvs-5', 'V10.5.5')],
  examples: {
    now: 1_790_000_000,
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5Nzc3NjAwMH0.iTmRkG4MU-9CCFsAORTc0BASeaThf2HO5HScFiqSVcM',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJuYmYiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAxNDQwMH0.rsjKzKDPuDO5ddhALWraNwjABfhkZL5Cwgc5fwn8A4k',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJleHAiOjE3OTAxNzI4MDB9.gDCgyfr35P0WKidEU9ToLu8OD0Kw1arnli_SjJ_1-vU',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTc3NzYwMDAsInRva2VuX3VzZSI6InJlZnJlc2gifQ.dgCXfutDq2vFSEJIgbZFRYRDVvdZqmKJgxFI5pYvN7g',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAwMDAsImV4cCI6MTc5Nzc3NjAwMDAwMH0.QiQZKW0vn4B_Jj1iIKTC8Y-Vha2po4TDHPzutECm4MI',
    ],
  },
  *check(jws, { now }) {
    const limit = LIMITS[profileOf(jws).name];
    const exp = claim(jws, 'exp');
    const end = numberOf(exp?.value);
    if (!limit || !exp || end === undefined || !jws.payload || !claimsSet(jws)) return;
    const start = timeIn(jws, 'iat') ?? timeIn(jws, 'nbf');
    if (isMilliseconds(end) || isMilliseconds(start ?? 0)) return;
    const seconds = end - (start ?? now);
    if (seconds <= limit.warning) return;
    yield {
      at: carriersIn(jws.payload, exp.span),
      severity: limit.error !== undefined && seconds > limit.error ? 'error' : 'warning',
      says: `The token lives ${inWords(seconds)}${start === undefined ? ' from now' : ''}; the limit here is ${inWords(limit.warning)}.`,
    };
  },
});
