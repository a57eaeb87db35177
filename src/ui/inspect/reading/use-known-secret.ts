/** The secret that made a token's MAC, when everybody can know it: looked for in a worker once the page is painted. */
import { useEffect } from 'react';
import { algorithmOf } from '#jose/algorithms';
import { headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import type { FoundSecret } from '#jose/weak-secret/search';
import { identityOf } from '../../identity';
import { idle } from '../../parts/idle';
import { useAnswer } from '../../parts/use-answer';
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
  const { data, failure, again } = useAnswer(
    ['known-secret', identityOf(jws)],
    has
      ? async (signal) => {
          await idle();
          return findKnownSecret(jws.text, signal);
        }
      : undefined,
  );
  // A failure is said in its place: the other findings remain.
  return { secret: has ? data : 'none', isBroken: failure !== undefined, again };
};
