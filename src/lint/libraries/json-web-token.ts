/** The package json-web-token. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['json-web-token'],
  tokens: {
    encode: { does: 'sign', key: 0, payload: 1 },
    decode: { does: 'verify', key: 0, token: 1, decidedBy: 'token' },
  },
  examples: { "import jwt from 'json-web-token';\njwt.decode(key, token);": 'verify' },
});
