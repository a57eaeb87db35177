/** Equals signs at the end of a part. Not: other characters outside the alphabet (token-illegal-char). */
import { rfc } from '#sources/sources';
import { encodingProblems } from '../encoding-problems';
import { defineRule } from '../rule';
import { reportsOn } from '../reports-on';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A part is padded with equals signs.',
  why: 'JOSE leaves padding out. A verifier that allows it accepts several spellings of one signature, so that comparing token texts no longer tells whether two tokens are the same.',
  fix: 'Leave the equals signs out: encode as base64url without padding.',
  sources: [rfc(7515, '2'), rfc(4648, '3.2')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc=',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAgfQ==.f9qWBJYe0VfUqb4RBVRbDhcX0rSgRdpq1gn-jgnM9uo',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
    ],
  },
  check(jws) {
    return reportsOn(encodingProblems(jws), ({ part, kind, at }) => {
      if (kind !== 'padding') return undefined;
      return {
        at,
        replace: { at, with: '' },
        says: `The ${part.name} is padded with ${at.end - at.start === 1 ? 'an equals sign' : 'equals signs'}.`,
      };
    });
  },
});
