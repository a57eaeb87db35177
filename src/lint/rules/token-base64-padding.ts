/** Equals signs at the end of a part. Not: other characters outside the alphabet (token-illegal-char). */
import { rfc } from '#sources/sources';
import { encodingProblems } from '../encoding-problems';
import { encoded, HS256, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { reportsOn } from '../reports-on';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A part is padded with equals signs.',
  why: 'JOSE leaves padding out. A verifier that allows it accepts several spellings of one signature. Comparing texts then no longer tells whether two tokens are the same.',
  fix: 'Leave the equals signs out: encode as base64url without padding.',
  sources: [rfc(7515, '2'), rfc(4648, '3.2')],
  examples: {
    bad: [
      `${TOKEN}=`,
      `${encoded(HS256)}.${encoded('{"iss":"https://login.bakery.example","sub":"customer-1842","aud":"https://orders.bakery.example","iat":1790000000,"exp":1790000600 }')}==.f9qWBJYe0VfUqb4RBVRbDhcX0rSgRdpq1gn-jgnM9uo`,
    ],
    good: [TOKEN],
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
