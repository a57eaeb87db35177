/** Refresh tokens of a public client that a thief can use as often as the owner. Confidential clients are exempt: they prove who they are. */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { flowValue, isNone } from '../flow';
import { defineRule } from '../rule';

export default defineRule({
  on: 'flow',
  severity: 'error',
  says: 'A public client’s refresh tokens are neither rotated nor bound.',
  why: 'A public client has no secret, so the refresh token is all a thief needs. A copy gives new access tokens, and nobody notices.',
  fix: 'Issue a new refresh token at each use and invalidate the old one. Or bind the token to a key of the client (DPoP or mutual TLS).',
  sources: [rfc(9700, '2.2.2'), rfc(10017), document('asvs-5', '10.4.5')],
  examples: {
    bad: [
      '{"client": {"type": "public"}, "refreshToken": {"rotation": false}}',
      '{"client": {"type": "public"}, "refreshToken": {"rotation": null, "senderConstrained": false}}',
    ],
    good: [
      '{"client": {"type": "public"}, "refreshToken": {"rotation": true}}',
      '{"client": {"type": "public"}, "refreshToken": {"rotation": false, "senderConstrained": true}}',
      '{"client": {"type": "confidential"}, "refreshToken": {"rotation": false}}',
      '{"refreshToken": {"rotation": false}}',
      '{"client": {"type": "public"}, "refreshToken": {"storage": "memory"}}',
    ],
  },
  *check(flow) {
    const rotation = flowValue(flow, 'refreshToken', 'rotation');
    if (!isNone(rotation) || stringOf(flowValue(flow, 'client', 'type')) !== 'public') return;
    if (flowValue(flow, 'refreshToken', 'senderConstrained')?.type === 'true') return;
    yield { at: rotation.span };
  },
});
