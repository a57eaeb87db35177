/** Refresh tokens without any end. */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { flowValue, isNone } from '../flow';
import { defineRule } from '../rule';

export default defineRule({
  on: 'flow',
  severity: 'error',
  says: 'Refresh tokens never expire, used or not.',
  why: 'A stolen one can be renewed for ever. The login lasts until it is found and revoked.',
  fix: 'Give the login an absolute lifetime that rotation does not extend. Or let unused refresh tokens expire.',
  sources: [rfc(10017), document('asvs-5', '10.4.8')],
  examples: {
    bad: [
      '{"client": {"type": "public"}, "refreshToken": {"absoluteTtlSeconds": null, "idleTtlSeconds": null}}',
      '{"client": {"type": "confidential"}, "refreshToken": {"absoluteTtlSeconds": null, "idleTtlSeconds": null}}',
    ],
    good: [
      '{"client": {"type": "public"}, "refreshToken": {"absoluteTtlSeconds": 28800, "idleTtlSeconds": null}}',
      '{"client": {"type": "public"}, "refreshToken": {"absoluteTtlSeconds": null, "idleTtlSeconds": 1800}}',
      '{"client": {"type": "public"}, "refreshToken": {"absoluteTtlSeconds": null}}',
      '{"client": {"type": "public"}, "refreshToken": {"ttlSeconds": null}}',
    ],
  },
  *check(flow) {
    const absolute = flowValue(flow, 'refreshToken', 'absoluteTtlSeconds');
    if (!isNone(absolute) || !isNone(flowValue(flow, 'refreshToken', 'idleTtlSeconds'))) return;
    // The MUST is about clients in a browser.
    const isPublic = stringOf(flowValue(flow, 'client', 'type')) === 'public';
    yield { at: absolute.span, severity: isPublic ? 'error' : 'warning' };
  },
});
