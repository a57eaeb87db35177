/** Remix and React Router: sessions in cookies. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: [
    '@remix-run/node',
    '@remix-run/cloudflare',
    '@remix-run/deno',
    '@remix-run/server-runtime',
    'react-router',
  ],
  cookies: {
    createCookieSessionStorage: { options: 0, at: ['cookie'], sets: ['sameSite'] },
    createCookie: { name: 0, options: 1, sets: ['sameSite'] },
  },
  secrets: {
    createCookieSessionStorage: ['cookie.secrets'],
    createCookie: ['1.secrets'],
    createSessionStorage: ['cookie.secrets'],
  },
  examples: {
    "import { createCookieSessionStorage } from '@remix-run/node';\ncreateCookieSessionStorage({ cookie: { secrets: ['flour-water-salt'] } });":
      'secret',
    "import { createCookieSessionStorage } from '@remix-run/node';\ncreateCookieSessionStorage({ cookie: { name: '__session', httpOnly: true } });":
      'cookie',
  },
});
