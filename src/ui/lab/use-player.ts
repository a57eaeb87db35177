/** Plays a run: one act a beat, from where one stands to the end. Not: what a step is, and never started by itself. */
import { useEffect, useState } from 'react';

/** Milliseconds for an act at normal speed. */
const BEAT = 1200;

/** How many times the normal speed. */
export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];

interface Options {
  /** How many acts are shown as done. */
  readonly step: number;
  /** How many there are. */
  readonly last: number;
  /** The run is still being made: the beat waits. */
  readonly busy: boolean;
  readonly onStep: (step: number) => void;
}

export interface Player {
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Plays on, from the start when all is shown; or stops. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

/** Playing ends with the last act; whoever steps or acts meanwhile should call `stop`. */
export const usePlayer = ({ step, last, busy, onStep }: Options): Player => {
  const [wanted, setWanted] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const playing = wanted && (busy || step < last);
  useEffect(() => {
    if (!playing || busy) return undefined;
    const timer = setTimeout(() => {
      if (step + 1 >= last) setWanted(false);
      onStep(step + 1);
    }, BEAT / speed);
    return () => {
      clearTimeout(timer);
    };
  }, [playing, busy, step, last, speed, onStep]);
  return {
    playing,
    speed,
    setSpeed,
    toggle: () => {
      if (!playing && step >= last) onStep(0);
      setWanted(!playing && last > 0);
    },
    stop: () => {
      setWanted(false);
    },
  };
};
