/** Packages that sign cookies with a secret that they are given. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['cookie-parser', '@fastify/cookie', 'fastify-cookie', 'keygrip', 'cookie-signature'],
  customary: { cookieParser: [], Keygrip: [] },
  secrets: { '': ['0', 'secret'] },
  examples: { "app.use(cookieParser('flour-water-salt'));": 'secret' },
});
