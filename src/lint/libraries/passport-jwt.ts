/** The strategy of Passport, given to it or extended as NestJS does. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['passport-jwt'],
  customary: { JwtStrategy: ['Strategy'] },
  tokens: {
    Strategy: {
      does: 'verify',
      options: 0,
      key: 'secretOrKey',
      algorithms: 'algorithms',
      decidedBy: 'kind of key',
    },
  },
  secrets: { Strategy: ['secretOrKey', 'secretOrKeyProvider'] },
  examples: {
    "import { Strategy } from 'passport-jwt';\nnew Strategy({ secretOrKey, algorithms: ['ES256'] }, found);":
      'verify',
    "import { Strategy } from 'passport-jwt';\nclass Guard extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey, algorithms: ['ES256'] }); } }":
      'verify',
  },
});
