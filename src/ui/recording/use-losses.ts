/** Every attack played on a setup while one looks. Not: playing one (lab/measures/losses.ts). */
import { useEffect, useState } from 'react';
import { lossesOf, type Loss } from '#lab/measures/losses';
import type { TakenOver } from '#lab/derive/recorded/setup';
import { useRaise } from '../parts/use-raise';

interface State {
  readonly of: TakenOver['setup'];
  readonly played: readonly Loss[];
  readonly isDone: boolean;
}

/** @returns those played so far, in the order of the attacks, and whether that is all */
export const useLosses = ({ setup, mode }: TakenOver) => {
  const raise = useRaise();
  const [{ of, played, isDone }, setState] = useState<State>({ of: setup, played: [], isDone: false });
  useEffect(() => {
    let isCurrent = true;
    const fresh: State = { of: setup, played: [], isDone: false };
    lossesOf(setup, mode, (loss) => {
      if (isCurrent)
        setState((before) => {
          const so = before.of === setup ? before : fresh;
          return { ...so, played: [...so.played, loss] };
        });
    })
      .then((losses) => {
        if (isCurrent) setState({ of: setup, played: losses, isDone: true });
      })
      .catch(raise);
    return () => {
      isCurrent = false;
    };
  }, [setup, mode, raise]);
  return of === setup ? { played, isDone } : { played: [], isDone: false };
};
