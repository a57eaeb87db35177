/** The package cookie, which writes the field. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['cookie'],
  cookies: {
    serialize: { name: 0, value: 1, options: 2, sets: [] },
    stringifySetCookie: { options: 0, isWhole: true, sets: [] },
  },
  examples: { "import { serialize } from 'cookie';\nserialize('session', id);": 'cookie' },
});
