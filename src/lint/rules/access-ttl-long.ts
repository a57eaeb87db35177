/** Access tokens that live long and speak for themselves. Not: where it is stated that nothing can end them (no-revocation). */
import { numberOf, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { apart } from '../duration';
import { flowValue } from '../flow';
import { defineRule } from '../rule';
import { ACCESS_LONG, ACCESS_VERY_LONG } from '../shared-thresholds';

export default defineRule({
  on: 'flow',
  severity: 'warning',
  says: 'Access tokens that no service looks up live long.',
  why: 'A service that only checks the signature cannot know that the login was ended. A copied token works until it expires.',
  fix: "Let access tokens live for minutes and renew them with a refresh token, or check each use against a list. No standard sets the limits: they are this page's policy and can be changed.",
  sources: [rfc(10017), document('asvs-5', '7.4.1'), rfc(9700)],
  thresholds: { long: ACCESS_LONG, veryLong: ACCESS_VERY_LONG },
  examples: {
    bad: [
      '{"accessToken": {"format": "jwt", "ttlSeconds": 3601}}',
      '{"accessToken": {"format": "jwt", "ttlSeconds": 604800}}',
      '{"accessToken": {"format": "jwt", "ttlSeconds": null}}',
    ],
    good: [
      '{"accessToken": {"format": "jwt", "ttlSeconds": 3600}}',
      '{"accessToken": {"format": "opaque", "ttlSeconds": 604800}}',
      '{"accessToken": {"storage": "memory", "ttlSeconds": 604800}}',
      '{"accessToken": {"format": "jwt", "ttlSeconds": 604800}, "revocation": {"kind": "denylist", "key": "iss+jti"}}',
    ],
  },
  *check(flow, _, limits) {
    const ttl = flowValue(flow, 'accessToken', 'ttlSeconds');
    if (!ttl || stringOf(flowValue(flow, 'accessToken', 'format')) !== 'jwt') return;
    if (flowValue(flow, 'revocation')) return;
    const seconds = ttl.type === 'null' ? Infinity : (numberOf(ttl) ?? 0);
    if (seconds <= limits.long) return;
    const [lives, limit] = apart(seconds, limits.long);
    const isVeryLong = seconds > limits.veryLong;
    yield {
      at: ttl.span,
      severity: isVeryLong ? 'error' : 'warning',
      threshold: isVeryLong ? 'veryLong' : 'long',
      says:
        seconds === Infinity
          ? 'Access tokens never expire.'
          : `Access tokens live ${lives}; the limit is ${limit}.`,
    };
  },
});
