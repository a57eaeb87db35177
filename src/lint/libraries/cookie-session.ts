/** Sessions that are kept in the cookie itself. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['cookie-session'],
  customary: { cookieSession: [] },
  // It sets Secure by itself when the connection is.
  cookies: { '': { options: 0, sets: ['httpOnly', 'secure'] } },
  secrets: { '': ['secret', 'keys'] },
  examples: { "app.use(cookieSession({ keys: ['flour-water-salt'] }));": 'secret' },
});
