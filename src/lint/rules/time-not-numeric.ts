/** A time that is no number. Not: a number in the wrong unit (time-milliseconds). */
import { carriersIn } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A time is not a number.',
  why: 'Some libraries refuse the token, some convert the text, and some pass over the claim, so that the token never expires.',
  fix: 'Write the time as a JSON number: seconds since 1970, without quotes.',
  sources: [rfc(7519, '2'), rfc(7519, '4.1.4')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiZXhwIjoiMTc5MDAwMDYwMCJ9.7mNwOC4AMraTnQJZ7IvJlOqqGmuIf5xIHL8Hw78_tko',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIm5iZiI6IjIwMjYtMDktMjFUMTU6MzM6MjBaIn0.eg9LrZj1znU2mcCyzHj-qEN8tePcT70bY8VsyMMCDfU',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImF1dGhfdGltZSI6dHJ1ZX0.3YssyryJS84dDmulRkK3tfXnr6FsadgsBtqi8Uv5em4',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIm5iZiI6bnVsbH0.HSWQGmLXgzMcmLq4_V4MYxzS7GwfoEpu9Khr6F4fZV4',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLjI1LCJleHAiOjE3OTAwMDA2MDAuNX0.9bRTW_m1VY8Ru0IpvxIMbactZNbCaOjpgyqpgBxy570',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInVwZGF0ZWRfYXQiOiIyMDI2LTA5LTIxVDE1OjMzOjIwWiJ9.l5lfEBxlWaPFy1vz_fEjhQ2nL6NyYCy9QrJXZpvSeNE',
    ],
  },
  check(jws) {
    const claims = claimsSet(jws);
    if (!jws.payload || !claims) return [];
    const reports: Report[] = [];
    for (const name of ['exp', 'nbf', 'iat', 'auth_time']) {
      const member = memberOf(claims, name);
      if (!member || member.value.type === 'number') continue;
      // An exp of null is no expiry: exp-missing.
      if (name === 'exp' && member.value.type === 'null') continue;
      reports.push({
        at: carriersIn(jws.payload, member.span),
        says: `${name} is of the type ${member.value.type}, where a number of seconds should stand.`,
      });
    }
    return reports;
  },
});
