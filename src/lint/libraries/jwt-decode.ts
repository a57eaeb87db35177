/** Packages that only decode. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['jwt-decode', 'jwt-decode-es', 'jwt-js-decode'],
  customary: { jwtDecode: ['jwtDecode'], jwt_decode: ['jwt_decode'] },
  tokens: {
    '': { does: 'decode', token: 0 },
    jwtDecode: { does: 'decode', token: 0 },
    jwt_decode: { does: 'decode', token: 0 },
  },
  examples: { "import { jwtDecode } from 'jwt-decode';\njwtDecode(token);": 'decode' },
});
