/** Script that can read no credential still acts in Alice's page. */
import type { StoryUnit } from '../story';

export default {
  order: 5,
  title: '… but it still acts',
  says: 'HttpOnly hides the cookie, but the script asks for Alice’s orders from her own page.',
  setup: { store: 'server-cookie' },
  off: ['output-encoding', 'page-policy'],
  matters: [{ defence: 'output-encoding' }, { defence: 'page-policy' }],
  acts: ['log-in', 'read-orders', 'xss-acts'],
  promises: { session: 'attacker-in', jwt: 'attacker-in', hybrid: 'attacker-in' },
} satisfies StoryUnit;
