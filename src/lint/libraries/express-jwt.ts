/** Middleware that verifies: of Express and of Koa. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['express-jwt', 'koa-jwt'],
  customary: { expressjwt: ['expressjwt'], expressJwt: ['expressjwt'] },
  tokens: {
    '': { does: 'verify', options: 0, key: 'secret', algorithms: 'algorithms' },
    expressjwt: { does: 'verify', options: 0, key: 'secret', algorithms: 'algorithms' },
  },
  secrets: { '': ['secret'], expressjwt: ['secret'] },
  examples: {
    "import { expressjwt } from 'express-jwt';\napp.use(expressjwt({ secret, algorithms: ['HS256'] }));":
      'verify',
    "const jwt = require('koa-jwt');\napp.use(jwt({ secret: 'flour-water-salt', algorithms: ['HS256'] }));":
      'secret',
  },
});
