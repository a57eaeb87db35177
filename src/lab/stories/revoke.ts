/** Revocation takes effect at once where the server stores the login, and later where it does not. */
import type { StoryUnit } from '../story';

export default {
  order: 2,
  title: 'Revoke',
  says: 'The shop revokes Alice’s logins. The session ends at once. A JWT works until it expires.',
  setup: {},
  matters: [{ choice: 'lifetime', options: ['15m', '30d'] }, { defence: 'denylist' }],
  acts: ['log-in', 'read-orders', 'end-logins', 'read-orders'],
  promises: { session: 'locked-out', jwt: 'still-in', hybrid: 'still-in' },
} satisfies StoryUnit;
