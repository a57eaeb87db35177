/** A service that verifies a signature by itself works while the authorization server is down; one that gets a session's cookie does not. The second setting is a gateway that looks the session up. */
import type { StoryUnit } from '../story';

export default {
  order: 9,
  title: 'Ten services',
  says: 'The authorization server fails. A service can check a JWT without it, but not a session cookie.',
  setup: { store: 'local-storage', gateway: 'passes-cookie' },
  matters: [
    { choice: 'verify', options: ['local', 'introspect'] },
    { choice: 'gateway', options: ['passes-cookie', 'resolves'] },
  ],
  acts: ['log-in', 'read-photos', 'auth-down', 'read-photos'],
  promises: { session: 'rejected', jwt: 'logged-in', hybrid: 'logged-in' },
} satisfies StoryUnit;
