/** Nuxt and h3. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['h3', '#imports', 'nuxt', '#app'],
  customary: { useCookie: ['useCookie'], useSession: ['useSession'] },
  cookies: { setCookie: { name: 1, value: 2, options: 3, sets: [] } },
  stores: { useCookie: { place: 'document.cookie', key: 0, isSetLater: true } },
  secrets: { useSession: ['1.password'], updateSession: ['1.password'], sealSession: ['1.password'] },
  examples: {
    "const token = useCookie('token');\ntoken.value = answer.token;": 'store',
    "useSession(event, { password: 'flour-water-salt' });": 'secret',
    "import { setCookie } from 'h3';\nsetCookie(event, 'session', id);": 'cookie',
  },
});
