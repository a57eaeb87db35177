/** A login with tokens that nothing can end before they expire. Not: a lifetime by itself (access-ttl-long). */
import { numberOf, stringOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { inWords } from '../duration';
import { flowValue, isNone } from '../flow';
import { defineRule } from '../rule';
import { ACCESS_VERY_LONG } from '../shared-thresholds';

const MINUTE = 60;

export default defineRule({
  on: 'flow',
  severity: 'warning',
  says: 'Nothing ends an access token before it expires.',
  why: 'Old tokens keep working after a logout, a locked account or a new password. A thief goes on using a copy.',
  fix: 'Keep a list of ended tokens by iss and jti. Or refuse tokens issued before a time kept for each user. Tokens of at most 15 minutes with revocable refresh tokens need neither.',
  sources: [document('asvs-5', '7.4.1'), document('owasp-jwt')],
  thresholds: {
    short: { says: 'lifetime that needs no revocation', unit: 'seconds', value: 15 * MINUTE },
    // access-ttl-long is silent where this rule speaks, so its limit counts here too.
    veryLong: ACCESS_VERY_LONG,
  },
  examples: {
    bad: [
      '{"accessToken": {"format": "jwt", "ttlSeconds": 901}, "revocation": null}',
      '{"accessToken": {"format": "jwt", "ttlSeconds": 604800}, "revocation": false}',
      '{"accessToken": {"format": "jwt", "ttlSeconds": null}, "revocation": null}',
    ],
    good: [
      '{"accessToken": {"format": "jwt", "ttlSeconds": 900}, "revocation": null}',
      '{"accessToken": {"format": "jwt", "ttlSeconds": 1800}, "revocation": {"kind": "denylist", "key": "iss+jti"}}',
      '{"accessToken": {"format": "jwt", "ttlSeconds": 1800}}',
      '{"accessToken": {"format": "opaque", "ttlSeconds": 604800}, "revocation": null}',
    ],
  },
  *check(flow, _, limits) {
    const revocation = flowValue(flow, 'revocation');
    const ttl = flowValue(flow, 'accessToken', 'ttlSeconds');
    if (!isNone(revocation) || !ttl) return;
    if (stringOf(flowValue(flow, 'accessToken', 'format')) !== 'jwt') return;
    const seconds = ttl.type === 'null' ? Infinity : (numberOf(ttl) ?? 0);
    if (seconds <= limits.short) return;
    const isVeryLong = seconds > limits.veryLong;
    yield {
      at: revocation.span,
      severity: isVeryLong ? 'error' : 'warning',
      threshold: isVeryLong ? 'veryLong' : 'short',
      says:
        seconds === Infinity
          ? 'Access tokens never expire, and nothing else ends them.'
          : `Access tokens live ${inWords(seconds)}, and nothing ends them earlier.`,
    };
  },
});
