/** What reads a key in whatever form, fetched apart: most tokens are pasted without one. Not: what checks with it (verifier.ts). */
import { loadOnce } from '../../parts/load-once';

export const loadKeyReader = loadOnce(async () => (await import('#jose/keys/key')).readKey);
