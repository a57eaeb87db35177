/** What reads a key in whatever form, fetched apart: most tokens are pasted without one. Not: what checks with it (verifier.ts). */
import { loadOnce } from '../../parts/load-once';
import { loadLinter } from './linter';

export const loadKeyReader = loadOnce(async () => {
  // Rules look at a key as soon as it is read.
  const [{ readKey }] = await Promise.all([import('#jose/keys/key'), loadLinter()]);
  return readKey;
});
