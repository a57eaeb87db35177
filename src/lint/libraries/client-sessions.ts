/** The package client-sessions, which keeps a session in the cookie; its flags are an option of their own. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['client-sessions'],
  cookies: { '': { options: 0, at: ['cookie'], sets: ['httpOnly'] } },
  secrets: { '': ['secret'] },
  examples: {
    "const sessions = require('client-sessions');\napp.use(sessions({ cookieName: 'session', secret, cookie: { httpOnly: false } }));":
      'cookie',
  },
});
