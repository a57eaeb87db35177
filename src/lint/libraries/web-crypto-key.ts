/** Node’s own functions that take the key of a MAC. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['crypto', 'node:crypto'],
  customary: { createHmac: ['createHmac'] },
  secrets: { createHmac: ['1'] },
  examples: { "createHmac('sha256', 'flour-water-salt');": 'secret' },
});
