/** A JWK Set that is meant to be public and holds a secret.  */
import { document, rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { reportsOn } from '../reports-on';
import { OVEN, OVEN_PRIVATE, SECOND_OVEN, TILL_SECRET, jwk, jwks } from '../example-keys';
import { defineRule } from '../rule';

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv', 'k'];

export default defineRule({
  on: 'keys',
  asks: 'given',
  severity: 'error',
  says: 'The JWK Set holds a secret.',
  why: 'Anyone who can fetch the set can sign tokens as the issuer.',
  fix: 'Publish kty, n and e, or crv, x and y, with kid, alg and use, and nothing else. Replace the key that was published.',
  sources: [rfc(7517, '9.2'), document('owasp-jwt')],
  examples: {
    bad: [jwks({ ...OVEN, d: OVEN_PRIVATE }), jwks(OVEN, TILL_SECRET)],
    good: [
      jwks(OVEN, SECOND_OVEN),
      jwk({ ...OVEN, d: OVEN_PRIVATE }),
      {
        text: jwks({ ...OVEN, d: OVEN_PRIVATE }),
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
      const what = members.length > 0 ? `a private key (${members[0]})` : 'a symmetric key';
      return { at, says: `Published JWK Sets must not hold ${what}.` };
    });
  },
});
