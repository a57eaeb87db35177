/** The package jsonwebtoken, and promises around it. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['jsonwebtoken', 'jsonwebtoken-promisified', 'jsonwebtoken-esm'],
  customary: { jwt: [], jsonwebtoken: [] },
  tokens: {
    sign: { does: 'sign', payload: 0, key: 1, options: 2, expires: ['expiresIn'] },
    verify: {
      does: 'verify',
      token: 0,
      key: 1,
      options: 2,
      algorithms: 'algorithms',
      decidedBy: 'kind of key',
    },
    decode: { does: 'decode', token: 0, options: 1 },
  },
  examples: {
    "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: '5m' });": 'sign',
    "const { verify } = require('jsonwebtoken');\nverify(token, key, { algorithms: ['ES256'] });": 'verify',
    'jwt.decode(token);': 'decode',
  },
});
