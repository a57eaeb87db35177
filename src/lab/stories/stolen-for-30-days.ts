/** A long lifetime without a refresh strategy: revocation does not reach what was stolen. */
import type { StoryUnit } from '../story';

export default {
  order: 8,
  title: 'Stolen for 30 days',
  says: 'Malware copies the browser, then the shop revokes the login. A 30-day JWT still works.',
  setup: { lifetime: '30d' },
  off: ['short-expiry', 'denylist'],
  matters: [{ choice: 'lifetime', options: ['15m', '30d'] }, { defence: 'denylist' }],
  acts: ['log-in', 'read-orders', 'after-end-logins'],
  promises: { session: 'attacker-out', jwt: 'attacker-in', hybrid: 'attacker-in' },
} satisfies StoryUnit;
