/** Plays step after step, from where one is to where it stops. */
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

/** Milliseconds for a step at normal speed, when there is nothing to read. */
export const BEAT = 1200;

/** How many times the normal speed. */
export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];

interface Options {
  /** What is shown; from 0. */
  readonly step: number;
  /** The step at which playing stops. */
  readonly last: number;
  /** The run is still being made, or something is on its way: the beat waits. */
  readonly busy: boolean;
  /** Milliseconds for which this step stays at normal speed; absent: as an act. */
  readonly time?: number;
  readonly onStep: (step: number) => void;
  /** Playing starts by itself each time that this becomes another text. */
  readonly starts?: string | undefined;
}

export interface Player {
  readonly playing: boolean;
  /** It was stopped by its button: what is on its way stays where it is. */
  readonly paused: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Plays on, from the start when all is shown; or stops. */
  readonly toggle: () => void;
  /** Plays on as soon as there is something to play. */
  readonly play: () => void;
  /** The same function at every render. */
  readonly stop: () => void;
}

/** Playing ends with the last step; whoever steps or acts meanwhile should call `stop`. */
export const usePlayer = ({ step, last, busy, time = BEAT, onStep, starts }: Options): Player => {
  /** `to the end`: the last step was made, and only what is on its way has to arrive. */
  const [wanted, setWanted] = useState<'no' | 'yes' | 'to the end'>('no');
  const [paused, setPaused] = useState(false);
  const [started, setStarted] = useState<string>();
  if (starts !== started) {
    setStarted(starts);
    if (starts !== undefined) setWanted('yes');
  }
  const [speed, setSpeed] = useState<Speed>(1);
  const playing = wanted !== 'no' && (busy || (wanted === 'yes' && step < last));
  const move = useEffectEvent(onStep);
  useEffect(() => {
    if (!playing || busy || step >= last) return undefined;
    const timer = setTimeout(() => {
      if (step + 1 >= last) setWanted('to the end');
      move(step + 1);
    }, time / speed);
    return () => {
      clearTimeout(timer);
    };
  }, [playing, busy, step, last, time, speed]);
  const stop = useCallback(() => {
    setPaused(false);
    setWanted('no');
  }, []);
  return {
    playing,
    paused: paused && !playing,
    speed,
    setSpeed,
    toggle: () => {
      if (!playing && !paused && step >= last) onStep(0);
      setPaused(playing);
      setWanted(!playing && last > 0 ? 'yes' : 'no');
    },
    play: () => {
      setPaused(false);
      setWanted('yes');
    },
    stop,
  };
};
