/** A verifier that leaves the choice of the algorithm to the token. Not: one token's alg (alg-none). */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { flowValue, isNone } from '../flow';
import { defineRule } from '../rule';

const itemsOf = (algorithms: Json): readonly Json[] =>
  algorithms.type === 'array' ? algorithms.items : [algorithms];

export default defineRule({
  on: 'flow',
  severity: 'error',
  says: 'The verifier is not told which algorithms to accept.',
  why: 'An attacker who writes a token then chooses how it is checked. Two choices pass: no signature (none), or an HMAC with the public key as its secret.',
  fix: 'List the algorithms that the issuer uses, all of one kind: either HMAC or public-key signatures, and never none.',
  sources: [rfc(8725, '3.1'), document('asvs-5', '9.1.2'), document('cve-2022-23540')],
  examples: {
    bad: [
      '{"verify": {"issuer": "https://login.bakery.example", "audience": "orders"}}',
      '{"verify": {"algorithms": null, "issuer": "https://login.bakery.example", "audience": "orders"}}',
      '{"verify": {"algorithms": ["ES256", "None"], "issuer": "https://login.bakery.example", "audience": "orders"}}',
      '{"verify": {"algorithms": ["ES256", "HS256"], "issuer": "https://login.bakery.example", "audience": "orders"}}',
      '{"verify": {"algorithms": "none", "issuer": "https://login.bakery.example", "audience": "orders"}}',
    ],
    good: [
      '{"verify": {"algorithms": ["ES256", "RS256", "EdDSA"], "issuer": "https://login.bakery.example", "audience": "orders"}}',
      '{"verify": {"algorithms": ["HS256", "HS512"], "issuer": "https://login.bakery.example", "audience": "orders"}}',
      '{"verify": {"algorithms": "ES256", "issuer": "https://login.bakery.example", "audience": "orders"}}',
      '{"accessToken": {"format": "jwt"}}',
    ],
  },
  *check(flow) {
    const verify = flowValue(flow, 'verify');
    if (verify?.type !== 'object') return;
    const algorithms = flowValue(flow, 'verify', 'algorithms');
    if (!algorithms || isNone(algorithms)) {
      yield { at: (algorithms ?? verify).span };
      return;
    }
    let hmac = false;
    let asymmetric = false;
    for (const item of itemsOf(algorithms)) {
      const name = stringOf(item)?.toLowerCase() ?? '';
      hmac ||= name.startsWith('hs');
      asymmetric ||= /^(?:rs|ps|es|ed|ml-dsa)/u.test(name);
      if (name === 'none') yield { at: item.span, says: 'The verifier accepts unsecured tokens (none).' };
    }
    if (!hmac || !asymmetric) return;
    yield {
      at: algorithms.span,
      says: 'HMAC and public-key algorithms are both accepted.',
    };
  },
});
