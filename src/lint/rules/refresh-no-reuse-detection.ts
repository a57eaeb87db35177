/** Rotation that does not notice a stolen refresh token. Not: no rotation (refresh-no-rotation). */
import { numberOf, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { apart } from '../duration';
import { flowValue, isNone } from '../flow';
import { defineRule } from '../rule';

export default defineRule({
  on: 'flow',
  severity: 'warning',
  says: 'Reusing an old refresh token ends nothing.',
  why: 'If a thief uses the token first, only the owner is refused. Two uses of one token reveal the theft, and here nobody acts on it.',
  fix: 'When an old refresh token comes, revoke every token that descends from the same login. A grace period for lost responses should be seconds.',
  sources: [rfc(9700, '4.14.2'), document('asvs-5', '10.4.5')],
  thresholds: {
    // For a request that is sent again because its response was lost.
    grace: { says: 'longest grace period', unit: 'seconds', value: 60 },
  },
  examples: {
    bad: [
      '{"client": {"type": "public"}, "refreshToken": {"rotation": true, "reuseDetection": false}}',
      '{"refreshToken": {"rotation": true, "reuseDetection": true, "graceSeconds": 61}}',
    ],
    good: [
      '{"client": {"type": "public"}, "refreshToken": {"rotation": true, "reuseDetection": true, "graceSeconds": 10}}',
      '{"refreshToken": {"rotation": true, "graceSeconds": 60}}',
      '{"refreshToken": {"rotation": false, "reuseDetection": false}}',
      '{"client": {"type": "confidential"}, "refreshToken": {"rotation": true, "reuseDetection": false}}',
      '{"refreshToken": {"rotation": true, "reuseDetection": false, "senderConstrained": true}}',
    ],
  },
  *check(flow, _, limits) {
    const of = (name: string) => flowValue(flow, 'refreshToken', name);
    if (of('rotation')?.type !== 'true' || of('senderConstrained')?.type === 'true') return;
    if (stringOf(flowValue(flow, 'client', 'type')) === 'confidential') return;
    const detection = of('reuseDetection');
    const grace = of('graceSeconds');
    const seconds = numberOf(grace) ?? 0;
    if (isNone(detection)) {
      yield { at: detection.span };
    } else if (grace && seconds > limits.grace) {
      const [works, limit] = apart(seconds, limits.grace);
      yield {
        at: grace.span,
        threshold: 'grace',
        says: `Old refresh tokens work another ${works}; limit: ${limit}.`,
      };
    }
  },
});
