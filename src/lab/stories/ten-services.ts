/** A service that verifies a signature by itself works while the authorization server is down. */
import type { StoryUnit } from '../story';

const story: StoryUnit = {
  order: 9,
  title: 'Ten services',
  says: 'The authorization server fails. A service can verify a JWT alone, but must ask about a session.',
  setup: { store: 'local-storage' },
  matters: [
    { choice: 'verify', options: ['local', 'introspect'] },
    { choice: 'store', options: ['local-storage', 'server-cookie'] },
  ],
  acts: ['log-in', 'read-photos', 'auth-down', 'read-photos'],
  promises: { session: 'rejected', jwt: 'logged-in', hybrid: 'logged-in' },
};

export default story;
