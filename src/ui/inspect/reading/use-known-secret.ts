/** The secret that made a token's MAC, when everybody can know it: looked for in a worker once the page is painted. */
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { algorithmOf } from '#jose/algorithms';
import { headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import type { FoundSecret } from '#jose/weak-secret/search';
import { identityOf } from '../../identity';
import { idle } from '../../parts/idle';
import type { SecretSearched } from '../answer/headline';
import { awaitLooks, findKnownSecret } from './find-known-secret';

export interface SecretSearch {
  /** Undefined until it was looked for. */
  readonly secret: FoundSecret | 'none' | undefined;
  /** It could not be looked for. */
  readonly isBroken: boolean;
  /** Looks once more. */
  readonly again: () => void;
}

export const searchedBy = ({ secret, isBroken }: SecretSearch): SecretSearched => {
  if (isBroken) return 'broken';
  return secret === undefined ? 'running' : 'done';
};

const hasSecret = (jws: Jws): boolean =>
  algorithmOf(stringOf(headerParameter(jws, 'alg')?.value) ?? '')?.kty === 'oct';

/**
 * Another token ends the look for the one before.
 * @param jws absent: nothing is looked for
 */
export const useKnownSecret = (jws: Jws | undefined): SecretSearch => {
  const has = jws !== undefined && hasSecret(jws);
  useEffect(awaitLooks, []);
  const { data, isError, refetch } = useQuery({
    queryKey: ['known-secret', identityOf(jws)],
    // Taking the signal is what makes the query end with its last view.
    queryFn: has
      ? async ({ signal }) => {
          await idle();
          return findKnownSecret(jws.text, signal);
        }
      : skipToken,
    // Said in its place: the other findings remain.
    throwOnError: false,
    // Tokens and secrets do not outlive the view that shows them.
    gcTime: 0,
  });
  return {
    secret: has ? data : 'none',
    isBroken: isError,
    again: () => {
      void refetch();
    },
  };
};
