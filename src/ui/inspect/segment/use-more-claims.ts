/** The registry's long tail and the vendors' claims, a chunk of their own. Not: the claims that most tokens carry. */
import { useQuery } from '@tanstack/react-query';
import type { MoreClaims } from '#jose/claims/claims';

/** What `claimOf` takes as `more`; undefined until it is loaded, which a first token sets off. */
export const useMoreClaims = (): MoreClaims | undefined =>
  useQuery({
    queryKey: ['more-claims'],
    queryFn: async () => (await import('#jose/claims/more-claims')).moreClaims,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  }).data;
