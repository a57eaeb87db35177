/** A browser adds cookies to a request of another site, and never Authorization. */
import type { StoryUnit } from '../story';

export default {
  order: 6,
  title: 'CSRF',
  says: 'Another site submits a form to the shop. The browser adds the cookie, but never a bearer token.',
  setup: { store: 'local-storage', crossSite: 'yes' },
  off: ['same-site', 'same-site-strict', 'csrf-token', 'origin-check'],
  matters: [{ defence: 'same-site' }, { defence: 'csrf-token' }],
  acts: ['log-in', 'read-orders', 'csrf-form'],
  promises: { session: 'attacker-in', jwt: 'attacker-out', hybrid: 'attacker-out' },
} satisfies StoryUnit;
