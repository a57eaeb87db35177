/** A time that counts milliseconds where seconds are meant. Not: a number too large for any unit (token-unsafe-number). */
import { carriersIn, numberOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { defineRule, type Report } from '../rule';
import { isMilliseconds, isUnsafe, TIME_CLAIMS } from '../times';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A time is not in seconds.',
  why: 'Verifiers read the number as seconds and accept it. As an expiry it then lies tens of thousands of years ahead, so the token never expires.',
  fix: 'Write seconds since 1970: in JavaScript, Math.floor(Date.now() / 1000).',
  sources: [rfc(7519, '2')],
  examples: {
    now: 1_790_000_000,
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMDAwMH0.gM-BEP1dLjydKB5qpqBW3us-Hw7nhuQh8uXN_a2Tzt4',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImF1dGhfdGltZSI6MTc4OTk5OTAwMDEyM30.5puDT6fWmu_1LWvqv85ZMtAQ2--MnkSuNlZCfaiCQHU',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAuMjUsImV4cCI6MTc5MDAwMDYwMC43NX0.8eodXmdcfZksILNYTB_AtI76TBAdokjHec_ollRwIBY',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIm9yZGVyIjoxNzkwMDAwMDAwMDAwfQ.8QA70uuc-5bVCoyqnT3zsjocc2EgifFh6YmuxlUvNBU',
    ],
  },
  check(jws) {
    if (!jws.payload) return [];
    const reports: Report[] = [];
    for (const { name, value, span } of claimsSet(jws)?.members ?? []) {
      const time = numberOf(value);
      if (
        time === undefined ||
        value.type !== 'number' ||
        !TIME_CLAIMS.has(name) ||
        !isMilliseconds(time) ||
        isUnsafe(time)
      )
        continue;
      reports.push({
        at: carriersIn(jws.payload, span),
        says: `${name} is ${value.raw.length > 24 ? 'a huge number' : value.raw}: that is ${
          time < 1e14 ? 'milliseconds' : 'more than seconds can be'
        }, where seconds since 1970 are meant.`,
      });
    }
    return reports;
  },
});
