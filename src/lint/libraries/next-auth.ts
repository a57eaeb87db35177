/** Auth.js and NextAuth: the secret and the cookie of the session. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['next-auth', '@auth/core', '@auth/sveltekit', '@auth/express', 'next-auth/jwt'],
  customary: { NextAuth: [] },
  cookies: {
    '': { options: 0, at: ['cookies.sessionToken.options'], sets: ['httpOnly', 'secure', 'sameSite'] },
  },
  secrets: { '': ['secret', '2.secret'], getToken: ['secret'] },
  examples: {
    "import NextAuth from 'next-auth';\nNextAuth({ secret: 'flour-water-salt' });": 'secret',
    "import NextAuth from 'next-auth';\nNextAuth({ cookies: { sessionToken: { options: { httpOnly: false } } } });":
      'cookie',
  },
});
