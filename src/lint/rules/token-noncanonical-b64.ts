/** A part that no encoder writes: bits left over at its end, or a lone last character. */
import { rfc } from '#sources/sources';
import { encodeBase64url } from '#text/base64url';
import { encodingProblems } from '../encoding-problems';
import { ACCESS, encoded, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { reportsOn } from '../reports-on';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A part is not what base64url encoding gives.',
  why: 'The last character can carry bits that decoders drop. If a verifier does not check them, a respelled token still verifies and evades a list of revoked tokens.',
  fix: 'Refuse the token. If it was copied, copy it again: the last characters may be missing.',
  sources: [rfc(4648, '3.5'), rfc(7515, '2')],
  examples: {
    bad: [
      jwt(HS256, ACCESS, '1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwd'),
      jwt(HS256, ACCESS, '1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuu'),
    ],
    good: [
      TOKEN,
      `${encoded(HS256)}.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwM`,
    ],
  },
  check(jws) {
    // A token cut off within a part is told by the number of parts.
    const cut = jws.segments.length < 3 ? jws.segments.at(-1)?.start : undefined;
    return reportsOn(encodingProblems(jws), ({ part, kind, at }) => {
      if ((kind !== 'trailing-bits' && kind !== 'impossible-length') || part.span.start === cut)
        return undefined;
      // A character that was passed over shifts all that follows: then the length says nothing.
      if (part.decoded.problems.some((problem) => problem.kind === 'illegal-character')) return undefined;
      const last = encodeBase64url(part.decoded.bytes).at(-1);
      return {
        at,
        ...(kind === 'trailing-bits' && last !== undefined ? { replace: { at, with: last } } : {}),
        says:
          kind === 'trailing-bits'
            ? `The last character of the ${part.name} has extra bits.`
            : `The ${part.name} ends in a character too few or many.`,
      };
    });
  },
});
