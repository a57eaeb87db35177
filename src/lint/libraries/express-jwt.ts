/** The package express-jwt. From version 6 on it does not start without a list of algorithms. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['express-jwt'],
  customary: { expressjwt: ['expressjwt'], expressJwt: ['expressjwt'] },
  tokens: {
    '': { does: 'verify', options: 0, key: 'secret', algorithms: 'algorithms' },
    expressjwt: { does: 'verify', options: 0, key: 'secret', algorithms: 'algorithms' },
  },
  secrets: { '': ['secret'], expressjwt: ['secret'] },
  examples: {
    "import { expressjwt } from 'express-jwt';\napp.use(expressjwt({ secret, algorithms: ['HS256'] }));":
      'verify',
  },
});
