/** Going through a lesson by hand, by its keys, or played: its beats, and the stills of each. Not: what is remembered of it (use-sitting.ts), or how a step is shown. */
import { useRef, useState } from 'react';
import type { Outcome } from '#lab/derive/scene/outcome';
import type { Cited, Lesson } from '#lessons/lesson';
import { useChoices } from '../choices';
import { usePlayer } from '../parts/use-player';
import { beatTime } from './beat-time';
import type { LessonPlace } from './lesson-place';
import { useKeys, type LessonKey } from './use-keys';
import { useSitting } from './use-sitting';
import { travelBy, useStills, wantsStills, type Stills } from '../stage/use-stills';

interface Ways {
  /** Where it goes; absent: places are in the address. */
  readonly onPlace?: ((place: LessonPlace) => void) | undefined;
  readonly onReset: () => void;
  /** A key with which nothing is done here. */
  readonly onLeft?: (event: KeyboardEvent) => void;
}

/** Each lane's outcome before the last what-if, by mode, and what that was. */
export interface Was {
  readonly outcomes: Readonly<Record<string, Outcome['is']>>;
  readonly because: string;
}

/** More stills than any beat has, so that each place that the player comes to has a number of its own. */
const FAR = 1000;

/** What is there before a what-if is switched. @param index its place; @param on ids of those that are on before it */
export const wasOf = ({ toggles }: Lesson, { scenes }: Stills, index: number, on: readonly string[]): Was => {
  const toggle = toggles[index];
  const isOff = toggle !== undefined && on.includes(toggle.id);
  return {
    because: `${isOff ? 'no more ' : ''}“${toggle?.label ?? ''}”`,
    outcomes: Object.fromEntries(scenes.map(({ mode, outcome }) => [mode, outcome.is])),
  };
};

/** A sitting, its player and its keys; whoever steps by hand stops the player. */
export const useWalk = (lesson: Lesson, place: LessonPlace, { onReset, onPlace, onLeft }: Ways) => {
  const sitting = useSitting(lesson, place, onPlace);
  const { step, last, asked, until, played, said } = sitting;
  const spotOf = (at: number, isAsked: boolean): string => `${at} ${isAsked} ${place.on.join('.')}`;
  const spot = spotOf(step, asked);
  const [arrived, setArrived] = useState<string>();
  const [was, setWas] = useState<Was & { readonly step: number }>();
  /** The lesson is played, and not this beat alone. */
  const [through, setThrough] = useState(false);
  const busy = !played.run && !played.error;
  const stills = useStills({ run: played.shown, busy, spot, arrives: arrived === spot });

  const play = (at: number) => {
    if (lesson.beats[at - 1]?.act === undefined || wantsStills()) return;
    setArrived(spotOf(at, false));
    player.play();
  };
  const arrive = (to: number) => {
    sitting.go(to);
    if (!sitting.isOpen(to)) play(to);
  };
  const left = stills.left + (through ? Math.max(until - step, 0) : 0);
  const player = usePlayer({
    step: step * FAR - left,
    last: step * FAR,
    busy: busy || stills.isTravelling,
    time: stills.left > 0 ? stills.time : beatTime(lesson, step, asked ? undefined : played.run),
    onStep: () => {
      if (stills.left > 0) {
        stills.show(stills.shown + 1);
        return;
      }
      if (step + 1 >= until) setThrough(false);
      arrive(step + 1);
    },
  });
  const stop = () => {
    setThrough(false);
    player.stop();
  };
  const keyList = useRef<HTMLDialogElement>(null);
  const keysOn = useChoices((choices) => choices.labKeys);

  const go = (to: number) => {
    stop();
    if (to === step + 1) arrive(to);
    else sitting.go(to);
  };
  const happens = (player.playing || player.paused) && (stills.left > 0 || stills.isTravelling);
  const onward = () => {
    // What is still on its way arrives first.
    if (happens) {
      stop();
      stills.arrive();
    } else go(step + 1);
  };
  const tell: typeof sitting.tell = (answer) => {
    stop();
    sitting.tell(answer);
    play(step);
  };
  const toggleAll = () => {
    if (player.playing) {
      player.toggle();
      return;
    }
    setThrough(true);
    if (!player.paused && stills.left === 0 && step >= until) sitting.go(0);
    player.play();
  };
  const option = (index: number) =>
    said.current?.querySelectorAll<HTMLInputElement>('[data-asked] input')[index];
  const toStep: Readonly<Record<'previous' | 'first' | 'last', number>> = {
    previous: step - 1,
    first: 0,
    last,
  };

  const onKey = (key: LessonKey): boolean => {
    if (key === 'reset') onReset();
    else if (key === 'help') keyList.current?.showModal();
    else if (key === 'play') {
      if (asked) return false;
      toggleAll();
    } else if (typeof key === 'number') {
      const chosen = option(key - 1);
      chosen?.click();
      chosen?.focus();
      return chosen !== undefined;
    } else if (key === 'next' && asked) option(0)?.focus();
    else if (key === 'next' && step < last) onward();
    else {
      const to = key === 'next' ? last + 1 : toStep[key];
      if (to < 0 || to > last) return false;
      go(to);
    }
    return true;
  };
  useKeys(keysOn, onKey, onLeft);

  return {
    ...sitting,
    /** Its button plays the lesson on, from the start when all is shown. */
    player: { ...player, toggle: toggleAll },
    stills,
    /** The beat happens just now: what came of it is said when it has. */
    happens,
    travel: travelBy(stills, player),
    was: was?.step === step ? was : undefined,
    keyList,
    go,
    tell,
    /** Shows what happens where that is asked for, and goes on elsewhere. */
    next: () => {
      if (asked) tell('skipped');
      else onward();
    },
    point: (cited: Cited) => {
      stop();
      stills.show(stills.frameOf(cited.mode, cited.step));
      sitting.point(cited);
    },
    show: (frame: number) => {
      stop();
      stills.show(frame);
    },
    replay: () => {
      stop();
      stills.show(stills.first);
      player.play();
    },
    /** @param on ids of the toggles that are on */
    toggle: (on: readonly string[]) => {
      stop();
      const switched = lesson.toggles.findIndex(({ id }) => place.on.includes(id) !== on.includes(id));
      setWas({ step, ...wasOf(lesson, stills, switched, place.on) });
      sitting.toggle(on);
    },
  };
};

export type Walk = ReturnType<typeof useWalk>;
