/** Lets a change of stills travel: moment after moment, paused and at a speed. Not: what a moment is (timeline.ts). */
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Scene } from '#lab/derive/scene/scene';
import { fly } from './fly';
import { momentsOf, still, type Moment } from './timeline';

/** Milliseconds for a leg at normal speed. */
const LEG = 300;
/** The same for a still that stands for motion. */
const STILL = 700;

interface Options {
  readonly scenes: readonly Scene[];
  readonly isPaused: boolean;
  /** All is there at once. */
  readonly isStill: boolean;
  /** How many times the normal speed. */
  readonly speed: number;
  /** Its lanes are articles, in the order of the scenes. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onTravelling: ((isTravelling: boolean) => void) | undefined;
}

interface State {
  readonly scenes: readonly Scene[];
  readonly moments: readonly Moment[];
  readonly at: number;
}

const isReduced = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const isSame = (a: readonly Scene[], b: readonly Scene[]): boolean =>
  a.length === b.length && a.every((scene, lane) => scene === b[lane]);

/** Whether each lane goes on from where it was. */
export const follows = (before: readonly Scene[], after: readonly Scene[]): boolean =>
  before.length === after.length &&
  after.every((scene, lane) => {
    const earlier = before[lane];
    return earlier?.mode === scene.mode && earlier.shows === scene.follows;
  });

/** @returns what is drawn now */
export const useTravel = ({
  scenes,
  isPaused,
  isStill,
  speed,
  root,
  onTravelling,
}: Options): { readonly moment: Moment; readonly isTravelling: boolean } => {
  const [state, setState] = useState<State>({ scenes, moments: [], at: 0 });
  let now = state;
  if (!isSame(state.scenes, scenes)) {
    now = {
      scenes,
      moments: follows(state.scenes, scenes) ? momentsOf(state.scenes, scenes, isReduced()) : [],
      at: 0,
    };
    setState(now);
  }
  const moment = isStill ? undefined : now.moments[now.at];
  const running = useRef<readonly Animation[]>([]);
  const isTravelling = moment !== undefined;
  const changed = useEffectEvent(() => onTravelling?.(isTravelling));
  // Before it is painted: else what waits for the end would be seen for a moment.
  useLayoutEffect(() => {
    changed();
  }, [isTravelling]);
  const steer = useEffectEvent((animations: readonly Animation[]) => {
    for (const animation of animations) {
      animation.updatePlaybackRate(speed);
      if (isPaused) animation.pause();
      else if (animation.playState === 'paused') animation.play();
    }
  });
  useLayoutEffect(() => {
    const stage = root.current;
    if (!moment || !stage) return undefined;
    const time = isReduced() ? STILL : LEG;
    const lanes = [...stage.querySelectorAll<HTMLElement>('article')];
    const animations = [
      // Measures the time where nothing flies.
      stage.animate([], { duration: time }),
      ...moment.flatMap(({ legs }, index) => {
        const lane = lanes[index];
        const flyers = [...(lane?.querySelectorAll<HTMLElement>('[data-flyer]') ?? [])];
        return lane && flyers.length > 0 ? fly(lane, legs, flyers, time) : [];
      }),
    ];
    running.current = animations;
    steer(animations);
    let isOver = false;
    void Promise.allSettled(animations.map(({ finished }) => finished)).then(() => {
      if (isOver) return;
      setState((before) =>
        before.moments[before.at] === moment ? { ...before, at: before.at + 1 } : before,
      );
    });
    return () => {
      isOver = true;
      running.current = [];
      for (const animation of animations) animation.cancel();
    };
    // A moment is another object each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [moment, root]);
  useEffect(() => {
    steer(running.current);
  }, [isPaused, speed]);
  return { moment: moment ?? scenes.map((scene) => still(scene)), isTravelling };
};
