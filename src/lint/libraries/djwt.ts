/** The module djwt of Deno. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['djwt', '@zaubrik/djwt'],
  tokens: {
    create: { does: 'sign', payload: 1, key: 2 },
    verify: { does: 'verify', token: 0, key: 1, decidedBy: 'kind of key' },
    decode: { does: 'decode', token: 0 },
  },
  examples: {
    "import { create } from 'https://deno.land/x/djwt@v3.0.2/mod.ts';\ncreate({ alg }, { exp }, key);":
      'sign',
  },
});
