/** The package jws. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['jws'],
  customary: { jws: [] },
  tokens: {
    sign: { does: 'sign', options: 0, key: 'secret', expires: 'elsewhere' },
    verify: { does: 'verify', token: 0, key: 2, algorithms: 1, decidedBy: 'token' },
    decode: { does: 'decode', token: 0 },
  },
  examples: { "import jws from 'jws';\njws.verify(token, 'ES256', key);": 'verify' },
});
