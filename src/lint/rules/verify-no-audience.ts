/** A verifier that takes tokens of other issuers or for other services, or long-expired ones. Not: a token without aud (aud-missing). */
import { numberOf, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { apart } from '../duration';
import { flowValue, isNone } from '../flow';
import { defineRule } from '../rule';

const isUnchecked = (value: Json | undefined): boolean =>
  !value || isNone(value) || stringOf(value) === '' || (value.type === 'array' && value.items.length === 0);

export default defineRule({
  on: 'flow',
  severity: 'warning',
  says: 'The verifier checks neither audience nor issuer.',
  why: 'A token for another service is accepted here. So is one of another issuer whose key the verifier knows.',
  fix: 'Tell the verifier the issuer and the audience that it must find. Allow clocks to differ by a minute, not by more.',
  sources: [rfc(8725, '3.8'), rfc(8725, '3.9'), document('asvs-5', '9.2.3')],
  thresholds: { tolerance: { says: 'largest clock tolerance of a verifier', unit: 'seconds', value: 300 } },
  examples: {
    bad: [
      '{"verify": {"algorithms": ["ES256"]}}',
      '{"verify": {"algorithms": ["ES256"], "issuer": "https://login.bakery.example"}}',
      '{"verify": {"algorithms": ["ES256"], "issuer": "", "audience": "orders"}}',
      '{"verify": {"algorithms": ["ES256"], "issuer": "https://login.bakery.example", "audience": []}}',
      '{"verify": {"algorithms": ["ES256"], "issuer": "https://login.bakery.example", "audience": "orders", "clockTolerance": 301}}',
    ],
    good: [
      '{"verify": {"algorithms": ["ES256"], "issuer": "https://login.bakery.example", "audience": ["orders"]}}',
      '{"verify": {"algorithms": ["ES256"], "issuer": "https://login.bakery.example", "audience": "orders", "clockTolerance": 300}}',
      '{"accessToken": {"format": "jwt"}}',
    ],
  },
  *check(flow, _, limits) {
    const verify = flowValue(flow, 'verify');
    if (verify?.type !== 'object') return;
    const unchecked = (['audience', 'issuer'] as const).filter((name) =>
      isUnchecked(flowValue(flow, 'verify', name)),
    );
    if (unchecked.length > 0) {
      yield { at: verify.span, says: `The verifier checks no ${unchecked.join(' and no ')}.` };
    }
    const tolerance = flowValue(flow, 'verify', 'clockTolerance');
    const seconds = numberOf(tolerance) ?? 0;
    if (!tolerance || seconds <= limits.tolerance) return;
    const [accepted, limit] = apart(seconds, limits.tolerance);
    yield {
      at: tolerance.span,
      threshold: 'tolerance',
      says: `Tokens are accepted ${accepted} after expiry; limit: ${limit}.`,
    };
  },
});
