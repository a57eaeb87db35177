/** A character that no compact serialization has. Not: =, + and /, which are base64 of another kind, or white space (token-whitespace). */
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { encodingProblems } from '../encoding-problems';
import { defineRule } from '../rule';
import { reportsOn } from '../reports-on';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A character stands here that base64url does not have.',
  why: 'Some decoders skip such a character, others stop at it. So two programs can read one text as different tokens, and a list of revoked tokens misses the altered text.',
  fix: 'Copy the token again. A verifier refuses anything but letters, digits, hyphen, underscore and dot before it splits the token.',
  sources: [rfc(7515, '2'), document('rfc8725bis', 'section 3.14')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIs!InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZ*fRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc=',
      'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19.2 rye loaves for $4.3cTtoye1_95NThhKV4__e90ljAHed2fCJSEkj9Q0DTc',
    ],
  },
  check(jws) {
    // RFC 9901 section 4: the disclosures of an SD-JWT follow the signature, each after a tilde.
    const tilde = jws.text.indexOf('~', jws.signature?.span.start ?? jws.text.length);
    return reportsOn(encodingProblems(jws), ({ part, kind, within, at }) => {
      if (kind !== 'illegal-character' || (tilde >= 0 && at.start >= tilde)) return undefined;
      const count = at.end - at.start;
      return {
        at,
        says: `The ${part.name} holds ${quote(part.text.slice(within.start, within.end), 12)}, ${
          count === 1 ? 'a character' : 'characters'
        } that base64url does not have.`,
      };
    });
  },
});
