/** The package jwt-encode, which signs with HMAC alone. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['jwt-encode'],
  tokens: { '': { does: 'sign', payload: 0, key: 1 } },
  examples: { "import sign from 'jwt-encode';\nsign({ sub, exp }, key);": 'sign' },
});
