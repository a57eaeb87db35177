/** A character that no compact serialization has. Not: =, + and /, which are base64 of another kind, or white space (token-whitespace). */
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { encodingProblems } from '../encoding-problems';
import { ACCESS, encoded, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { reportsOn } from '../reports-on';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'This character is not part of base64url.',
  why: 'Some decoders skip such a character, others stop at it. So two programs can read one text as different tokens, and a list of revoked tokens misses the altered text.',
  fix: 'Copy the token again. A verifier refuses anything but letters, digits, hyphen, underscore and dot before it splits the token.',
  sources: [rfc(7515, '2'), document('rfc8725bis', 'section 3.14')],
  examples: {
    bad: [
      `${encoded('{"alg":"HS256",')}!InR5cCI6IkpXVCJ9.${encoded(ACCESS)}.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc`,
      `${jwt(HS256, ACCESS, '1aJ1hMbfZ')}*fRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc`,
    ],
    good: [
      TOKEN,
      `${TOKEN}=`,
      `${encoded({ alg: 'HS256', b64: false, crit: ['b64'] })}.2 rye loaves for $4.3cTtoye1_95NThhKV4__e90ljAHed2fCJSEkj9Q0DTc`,
    ],
  },
  check(jws) {
    // RFC 9901 section 4: the disclosures of an SD-JWT follow the signature, each after a tilde.
    const tilde = jws.text.indexOf('~', jws.signature?.span.start ?? jws.text.length);
    return reportsOn(encodingProblems(jws), ({ part, kind, within, at }) => {
      if (kind !== 'illegal-character' || (tilde >= 0 && at.start >= tilde)) return undefined;
      const what = quote(part.text.slice(within.start, within.end), 12);
      return { at, says: `The ${part.name} holds ${what}, which base64url does not have.` };
    });
  },
});
