/** A token with its payload as it can be read: the one that the person gave beside it, or the inflated one. */
import { useMemo } from 'react';
import type { Jws } from '#jose/jws/jws';
import { withDetachedPayload } from '#jose/jws/payload';
import { useChoices } from '../../choices';
import { identityOf } from '../../identity';
import { loadOnce } from '../../parts/load-once';
import { useAnswer } from '../../parts/use-answer';
import { payloadBytes } from '../../given-payload';

const loadInflate = loadOnce(async () => (await import('#jose/jws/inflate')).withInflatedPayload);

const useInflated = (jws: Jws): Jws | undefined => {
  const { data, failure } = useAnswer(
    ['inflated', identityOf(jws)],
    jws.payload?.compressed ? async () => (await loadInflate())(jws) : undefined,
  );
  if (failure) throw failure.error;
  return jws.payload?.compressed ? data : jws;
};

/**
 * Text and places of the token stay as they are.
 * @param about what the payload was given for: the token's text, or the JSON that holds it
 * @returns the same object while nothing changes; the token itself when there is nothing to add, or not yet
 */
export const useWhole = (jws: Jws, about: string): { readonly jws: Jws; readonly isReady: boolean } => {
  const given = useChoices((choices) => choices.payload);
  const inflated = useInflated(jws);
  return useMemo(() => {
    if (!inflated) return { jws, isReady: false };
    const read = payloadBytes(given, about);
    const whole = read && 'bytes' in read ? withDetachedPayload(inflated, read.bytes) : inflated;
    return { jws: whole, isReady: true };
  }, [jws, inflated, given, about]);
};
