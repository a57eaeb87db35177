/** The package cookie, which writes the field, and nookies around it. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['cookie', 'nookies'],
  cookies: {
    serialize: { name: 0, value: 1, options: 2, sets: [] },
    set: { name: 1, value: 2, options: 3, sets: [] },
    setCookie: { name: 1, value: 2, options: 3, sets: [] },
    stringifySetCookie: { options: 0, isWhole: true, sets: [] },
  },
  examples: { "import { serialize } from 'cookie';\nserialize('session', id);": 'cookie' },
});
