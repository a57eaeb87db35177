/** An answer that takes time, to what is asked now, for a view that is drawn before what keeps answers is there. Not: answers that views share or come back to (query.ts). */
import { useEffect, useEffectEvent, useState } from 'react';

export interface Answer<Data> {
  /** Undefined until it is there. */
  readonly data: Data | undefined;
  /** In an object, since anything can be thrown. */
  readonly failure: { readonly error: unknown } | undefined;
  /** Asks once more. */
  readonly again: () => void;
}

/**
 * Another question ends the one before; the view's end does, too.
 * @param key primitives and lists of them, by which questions are told apart
 * @param ask finds the answer, unless the signal says that nobody waits for it any more; absent: nothing is asked
 */
export const useAnswer = <Data>(
  key: readonly unknown[],
  ask: ((signal: AbortSignal) => Promise<Data>) | undefined,
): Answer<Data> => {
  const [round, setRound] = useState(0);
  const question = JSON.stringify([...key, round]);
  const [answer, setAnswer] = useState<Pick<Answer<Data>, 'data' | 'failure'> & { readonly to: string }>();
  const start = useEffectEvent((signal: AbortSignal) => ask?.(signal));
  const isAsked = ask !== undefined;
  useEffect(() => {
    if (!isAsked) return undefined;
    const end = new AbortController();
    const tell = (told: Pick<Answer<Data>, 'data' | 'failure'>) => {
      if (!end.signal.aborted) setAnswer({ ...told, to: question });
    };
    start(end.signal)?.then(
      (data) => {
        tell({ data, failure: undefined });
      },
      (error: unknown) => {
        tell({ data: undefined, failure: { error } });
      },
    );
    return () => {
      end.abort();
    };
  }, [isAsked, question]);
  const own = isAsked && answer?.to === question ? answer : undefined;
  return {
    data: own?.data,
    failure: own?.failure,
    again: () => {
      setRound(round + 1);
    },
  };
};
