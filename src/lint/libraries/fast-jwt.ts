/** The package fast-jwt, which makes functions that sign, verify and decode. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['fast-jwt'],
  tokens: {
    createSigner: { does: 'sign', options: 0, key: 'key', expires: 'elsewhere' },
    createVerifier: { does: 'verify', options: 0, key: 'key', algorithms: 'algorithms' },
    'createDecoder.()': { does: 'decode', token: 0 },
  },
  examples: {
    "import { createVerifier } from 'fast-jwt';\ncreateVerifier({ key, algorithms: ['ES256'] });": 'verify',
    "import { createDecoder } from 'fast-jwt';\nconst decode = createDecoder();\ndecode(token);": 'decode',
  },
});
