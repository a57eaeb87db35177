/** Cookies of Deno’s standard library. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['@std/http', 'std'],
  cookies: { setCookie: { options: 1, isWhole: true, sets: [] } },
  examples: {
    "import { setCookie } from 'jsr:@std/http/cookie';\nsetCookie(headers, { name: 'session', value: id });":
      'cookie',
  },
});
