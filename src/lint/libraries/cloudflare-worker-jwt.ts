/** The package @tsndr/cloudflare-worker-jwt. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['@tsndr/cloudflare-worker-jwt'],
  tokens: {
    sign: { does: 'sign', payload: 0, key: 1 },
    verify: { does: 'verify', token: 0, key: 1, options: 2, decidedBy: 'kind of key' },
    decode: { does: 'decode', token: 0 },
  },
  examples: {
    "import jwt from '@tsndr/cloudflare-worker-jwt';\nawait jwt.sign({ sub, exp }, env.JWT_SECRET);": 'sign',
    "import { decode } from '@tsndr/cloudflare-worker-jwt';\ndecode(token);": 'decode',
  },
});
