/** A JWK Set that is meant to be public and holds a secret. Not: a key that somebody means to sign with. */
import { document, rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv', 'k'];

export default defineRule({
  on: 'keys',
  asks: 'given',
  severity: 'error',
  says: 'The JWK Set holds a secret.',
  why: 'Whoever can fetch the set can sign tokens as the issuer.',
  fix: 'Publish kty, n and e, or crv, x and y, with kid, alg and use, and nothing else. Replace the key that was published.',
  sources: [rfc(7517, '9.2'), document('owasp-jwt')],
  examples: {
    bad: [
      '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","d":"0SaLsxpy15CQ5cxs4xUJ7OkoiL_Tq_EoGFkxL9da1uk","kid":"oven-1","alg":"ES256","use":"sig"}]}',
      '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig"},{"kty":"oct","kid":"till-1","k":"lGXxPFwcLjTXBrfwNLRdoYPCHQiUXqpS3YeWV2GnqQ4"}]}',
    ],
    good: [
      '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig"},{"kty":"EC","x":"BJOtCkNmK1_sM84mdxWWXhz7mPrm_9jYp-h5OAk3p_I","y":"z86G84TXroWTEKdP15-Wk2C4WErJKVCX8OFO5o4aGrE","crv":"P-256","kid":"oven-2","alg":"ES256","use":"sig"}]}',
      '{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","d":"0SaLsxpy15CQ5cxs4xUJ7OkoiL_Tq_EoGFkxL9da1uk","kid":"oven-1","alg":"ES256","use":"sig"}',
      {
        text: '{"keys":[{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","d":"0SaLsxpy15CQ5cxs4xUJ7OkoiL_Tq_EoGFkxL9da1uk","kid":"oven-1","alg":"ES256","use":"sig"}]}',
        given: { keysFor: 'signing' },
      },
    ],
  },
  check({ keys, form }, { given }) {
    if (form !== 'jwks' || (given?.keysFor ?? 'publishing') !== 'publishing') return [];
    return reportsOn(keys, ({ json, at }) => {
      const members = PRIVATE.filter((name) => json && memberOf(json, name));
      const kty = json && memberOf(json, 'kty')?.value;
      if (members.length === 0 && !(kty?.type === 'string' && kty.value === 'oct')) return undefined;
      const what =
        members.length > 0
          ? `the private ${members.length === 1 ? 'member' : 'members'} ${members.join(', ')}`
          : 'a symmetric key';
      return { at, says: `A JWK Set that is published must not hold ${what}.` };
    });
  },
});
