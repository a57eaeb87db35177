/** The registry's long tail and the vendors' names, a chunk of their own. */
import type { MoreNames } from '#jose/claims/explained';
import { loadOnce, useSettled } from '../../parts/load-once';

/** What most tokens do without. */
export const loadMoreNames = loadOnce(async () => (await import('#jose/claims/more-names')).moreNames);

/**
 * What `claimOf` takes as `more`; undefined until it is loaded, which a first token sets off. Without them fewer names are
 * explained, and nothing else is lost.
 */
export const useMoreNames = (): MoreNames | undefined => {
  const settled = useSettled(loadMoreNames, true, 0);
  return settled && 'loaded' in settled ? settled.loaded : undefined;
};
