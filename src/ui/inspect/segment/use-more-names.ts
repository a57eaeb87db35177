/** The registry's long tail and the vendors' names, a chunk of their own. Not: the names that most tokens carry. */
import { useQuery } from '@tanstack/react-query';
import type { MoreNames } from '#jose/claims/explained';
import { loadOnce } from '../../parts/load-once';

/** What most tokens do without. */
export const loadMoreNames = loadOnce(async () => (await import('#jose/claims/more-names')).moreNames);

/** What `claimOf` takes as `more`; undefined until it is loaded, which a first token sets off. */
export const useMoreNames = (): MoreNames | undefined =>
  useQuery({
    queryKey: ['more-names'],
    queryFn: loadMoreNames,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    // Without them fewer names are explained, and nothing else is lost.
    throwOnError: false,
  }).data;
