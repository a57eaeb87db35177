/** The packages jwt-simple and json-web-token, whose `decode` verifies. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['jwt-simple'],
  tokens: {
    encode: { does: 'sign', payload: 0, key: 1 },
    decode: { does: 'verify', token: 0, key: 1, algorithms: 3 },
  },
  examples: {
    "const simple = require('jwt-simple');\nsimple.encode({ sub, exp }, key);": 'sign',
    "const simple = require('jwt-simple');\nsimple.decode(token, key, false, 'HS256');": 'verify',
  },
});
