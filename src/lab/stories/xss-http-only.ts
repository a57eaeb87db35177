/** The same script finds nothing where the token is in an HttpOnly cookie. */
import type { StoryUnit } from '../story';

export default {
  order: 4,
  title: '… with HttpOnly',
  says: 'The same script runs. The JWT is in an HttpOnly cookie, which no script can read.',
  setup: { store: 'server-cookie' },
  off: ['output-encoding', 'page-policy'],
  matters: [{ choice: 'store', options: ['local-storage', 'server-cookie'] }, { defence: 'http-only' }],
  acts: ['log-in', 'read-orders', 'xss-reads-storage'],
  promises: { session: 'attacker-out', jwt: 'attacker-out', hybrid: 'attacker-out' },
} satisfies StoryUnit;
