/** White space within a token. Not: other characters that base64url does not have (token-illegal-char). */
import { document, rfc } from '#sources/sources';
import { encodingProblems } from '../encoding-problems';
import { ACCESS, encoded, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { reportsOn } from '../reports-on';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The token contains white space.',
  why: 'Many decoders skip it, so one token has endlessly many spellings. A list of revoked tokens that compares texts knows only one of them.',
  fix: 'Take the white space out. A verifier refuses the token before it decodes anything.',
  sources: [rfc(7515, '2'), rfc(7515, '5.2'), document('rfc8725bis', 'section 3.14')],
  examples: {
    bad: [
      `${encoded(HS256)}.${encoded(ACCESS)} .ZGmpaU67VjELz8faeMj8hMamsYRZ0R3Y8YjneXJFrKo`,
      `${encoded(HS256)}.eyJpc3MiOiJodHRwczovL2x\tvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.ZGmpaU67VjELz8faeMj8hMamsYRZ0R3Y8YjneXJFrKo`,
      `${jwt(HS256, ACCESS)} `,
    ],
    good: [
      TOKEN,
      `${encoded({ alg: 'HS256', b64: false, crit: ['b64'] })}.2 rye loaves for $4.oPJmK5gT4plgPa3JoNwBhfT-f7wRlgFKxcau4DQKl58`,
    ],
  },
  check(jws) {
    const last = jws.signature ?? jws.payload ?? jws.header;
    return reportsOn(encodingProblems(jws), ({ part, kind, at }) => {
      if (kind !== 'white-space') return undefined;
      // White space around a token most likely came with the copy.
      const isEdge = at.start === 0 || at.end === last.span.end;
      return {
        at,
        replace: { at, with: '' },
        severity: isEdge ? 'info' : 'error',
        says: isEdge
          ? `White space ${at.start === 0 ? 'precedes' : 'follows'} the token.`
          : `The ${part.name} contains white space.`,
      };
    });
  },
});
