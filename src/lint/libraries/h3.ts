/** Nuxt and h3, and the cookies of Deno’s standard library. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['h3', '#imports'],
  cookies: { setCookie: { name: 1, value: 2, options: 3, sets: [] } },
  examples: { "import { setCookie } from 'h3';\nsetCookie(event, 'session', id);": 'cookie' },
});
