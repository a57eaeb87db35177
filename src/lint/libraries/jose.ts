/** The package jose, with the names of its first versions. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['jose', 'jose-node-cjs-runtime', 'jose-browser-runtime'],
  customary: {
    jose: [],
    jwtVerify: ['jwtVerify'],
    SignJWT: ['SignJWT'],
    UnsecuredJWT: ['UnsecuredJWT'],
    EmbeddedJWK: ['EmbeddedJWK'],
    importJWK: ['importJWK'],
    decodeJwt: ['decodeJwt'],
    decodeProtectedHeader: ['decodeProtectedHeader'],
    createRemoteJWKSet: ['createRemoteJWKSet'],
  },
  tokens: {
    jwtVerify: { does: 'verify', token: 0, key: 1, options: 2, decidedBy: 'kind of key' },
    compactVerify: { does: 'verify', token: 0, key: 1, options: 2, decidedBy: 'kind of key' },
    flattenedVerify: { does: 'verify', token: 0, key: 1, options: 2, decidedBy: 'kind of key' },
    generalVerify: { does: 'verify', token: 0, key: 1, options: 2, decidedBy: 'kind of key' },
    decodeJwt: { does: 'decode', token: 0 },
    // Versions 1 and 2.
    'JWT.sign': { does: 'sign', payload: 0, key: 1, options: 2, expires: ['expiresIn'] },
    'JWT.verify': { does: 'verify', token: 0, key: 1, options: 2, decidedBy: 'kind of key' },
    'JWT.decode': { does: 'decode', token: 0 },
  },
  examples: {
    "import { jwtVerify } from 'jose';\nawait jwtVerify(token, key);": 'verify',
    "import { SignJWT } from 'jose';\nnew SignJWT({}).setExpirationTime('5m').sign(key);": 'sign',
    "const { JWT } = require('jose');\nJWT.sign({ sub }, key, { expiresIn: '5m' });": 'sign',
    'decodeJwt(token);': 'decode',
  },
});
