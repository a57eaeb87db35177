/** A verifier that lets the token choose the algorithm accepts a token without a signature. */
import type { StoryUnit } from '../story';

export default {
  order: 7,
  title: 'alg: none',
  says: 'The verifier lets the token choose the algorithm. The attacker chooses none, and signs nothing.',
  setup: {},
  off: ['algorithm-pinned'],
  matters: [{ defence: 'algorithm-pinned' }, { choice: 'verify', options: ['local', 'introspect'] }],
  acts: ['log-in', 'read-orders', 'alg-none'],
  promises: { session: 'none', jwt: 'attacker-in', hybrid: 'attacker-in' },
} satisfies StoryUnit;
