/** Which still of a run is shown: its last, or those of its last act in turn. Not: the beats of a lesson (learn/use-walk.ts). */
import { useMemo, useState } from 'react';
import { framesOf, scenesOf } from '#lab/derive/frames';
import type { Run } from '#lab/run/run';
import { usePlayer, type Player } from '../parts/use-player';

/** Milliseconds: an act of many stills takes about as long as it takes to say what happens in it. */
const ACT = 5000;
const SHORTEST = 500;
const LONGEST = 1400;

interface Options {
  /** What is drawn; undefined: nothing yet. */
  readonly run: Run | undefined;
  /** Another run is on its way: what is there stays. */
  readonly busy: boolean;
  /** Names what is looked at: which still one chose is forgotten at another. */
  readonly spot: string;
  /** The last act happens before one's eyes. */
  readonly arrives: boolean;
}

export const useStills = ({ run, busy, spot, arrives }: Options) => {
  const [chosen, setChosen] = useState<{ readonly spot: string; readonly frame: number }>();
  const [isTravelling, setIsTravelling] = useState(false);
  /** The still that was to be there at once. */
  const [hurried, setHurried] = useState<string>();
  const frames = useMemo(() => (run ? framesOf(run) : []), [run]);
  const last = Math.max(frames.length - 1, 0);
  const act = (run?.setup.acts.length ?? 0) - 1;
  const found = frames.findIndex((frame) => frame.act === act);
  const first = found === -1 ? last : found;
  const wanted = chosen?.spot === spot ? chosen.frame : arrives ? first : last;
  const shown = busy ? last : Math.min(wanted, last);
  const scenes = useMemo(() => (run ? scenesOf(run, frames, shown) : []), [run, frames, shown]);
  const place = `${spot} ${shown}`;
  return {
    scenes,
    shown,
    /** What travels to the still is to be there at once. */
    still: hurried === place,
    isTravelling,
    setIsTravelling,
    /** The first still of the last act. */
    first,
    last,
    left: last - shown,
    /** All that is on its way arrives. @returns whether anything was */
    arrive: (): boolean => {
      const moving = shown < last || isTravelling;
      setChosen({ spot, frame: last });
      if (moving) setHurried(`${spot} ${last}`);
      return moving;
    },
    /** Milliseconds for a still at normal speed. */
    time: Math.min(LONGEST, Math.max(SHORTEST, ACT / (last - first + 1))),
    show: (frame: number) => {
      setHurried(undefined);
      setChosen({ spot, frame: Math.min(Math.max(frame, 0), last) });
    },
    /** The first still on which a lane has got as far as a step of its trace. */
    frameOf: (mode: string, step: number): number => {
      const lane = run?.traces.findIndex((trace) => trace.mode === mode) ?? -1;
      return frames.findIndex((frame) => (frame.steps[lane] ?? -1) >= step);
    },
  };
};

export type Stills = ReturnType<typeof useStills>;

/** Plays the stills up to the last of the act. */
export const useStillsPlayer = ({ shown, last, time, show, isTravelling }: Stills, busy: boolean): Player =>
  usePlayer({ step: shown, last, busy: busy || isTravelling, time, onStep: show });

/** What a stage travels by. */
export const travelBy = ({ still, setIsTravelling }: Stills, { paused, speed }: Player) => ({
  still,
  paused,
  speed,
  onTravelling: setIsTravelling,
});

/** Who asked for no motion gets the last still at once, and goes through the others by hand. */
export const wantsStills = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
