/** The package better-auth. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['better-auth'],
  cookies: {
    betterAuth: {
      options: 0,
      at: ['advanced.defaultCookieAttributes'],
      sets: ['httpOnly', 'secure', 'sameSite'],
    },
  },
  secrets: { betterAuth: ['secret'] },
  examples: {
    "import { betterAuth } from 'better-auth';\nbetterAuth({ secret: 'flour-water-salt' });": 'secret',
    "import { betterAuth } from 'better-auth';\nbetterAuth({ advanced: { defaultCookieAttributes: { httpOnly: false } } });":
      'cookie',
  },
});
