/** The same login three times: what differs is where the credential is and how large it is. */
import type { StoryUnit } from '../story';

export default {
  order: 1,
  title: 'Same login',
  says: 'Alice logs in and reads her orders. See what each design keeps, and where.',
  setup: {},
  matters: [
    { choice: 'store', options: ['local-storage', 'server-cookie'] },
    { choice: 'lifetime', options: ['15m', '30d'] },
  ],
  acts: ['log-in', 'read-orders', 'wait-10', 'read-orders'],
  promises: { session: 'logged-in', jwt: 'logged-in', hybrid: 'logged-in' },
} satisfies StoryUnit;
