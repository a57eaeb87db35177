/** The packages njwt and node-jose. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['njwt', 'node-jose'],
  tokens: {
    create: { does: 'sign', payload: 0, key: 1, expires: 'by itself' },
    verify: { does: 'verify', token: 0, key: 1, decidedBy: 'kind of key' },
  },
  examples: { "const njwt = require('njwt');\nnjwt.create({ sub }, key);": 'sign' },
});
