/** The registry's long tail and the vendors' claims, a chunk of their own. Not: the claims that most tokens carry. */
import { useQuery } from '@tanstack/react-query';
import type { MoreClaims } from '#jose/claims/claims';
import { loadOnce } from '../../parts/load-once';

const loadMoreClaims = loadOnce(async () => (await import('#jose/claims/more-claims')).moreClaims);

/** What `claimOf` takes as `more`; undefined until it is loaded, which a first token sets off. */
export const useMoreClaims = (): MoreClaims | undefined =>
  useQuery({
    queryKey: ['more-claims'],
    queryFn: loadMoreClaims,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    // Without them fewer names are explained, and nothing else is lost.
    throwOnError: false,
  }).data;
