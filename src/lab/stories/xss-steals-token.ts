/** Injected script reads localStorage and sends the token home. */
import type { StoryUnit } from '../story';

export default {
  order: 3,
  title: 'XSS steals the token',
  says: 'A script in the page sends home whatever it can read. The JWT is in localStorage.',
  setup: { store: 'local-storage' },
  off: ['output-encoding', 'page-policy'],
  matters: [{ choice: 'store', options: ['local-storage', 'server-cookie'] }, { defence: 'output-encoding' }],
  acts: ['log-in', 'read-orders', 'xss-reads-storage'],
  promises: { session: 'attacker-out', jwt: 'attacker-in', hybrid: 'attacker-out' },
} satisfies StoryUnit;
