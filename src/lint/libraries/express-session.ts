/** Sessions of Express and those made after it. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['express-session', '@fastify/session', 'fastify-session'],
  customary: { session: [] },
  cookies: { '': { options: 0, at: ['cookie'], sets: ['httpOnly'] } },
  secrets: { '': ['secret'] },
  examples: {
    "app.use(session({ secret: 'flour-water-salt' }));": 'secret',
    "const session = require('express-session');\napp.use(session({ secret, cookie: { secure: true } }));":
      'cookie',
  },
});
