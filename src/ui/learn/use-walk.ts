/** Going through a lesson by hand, by its keys, or played. Not: what is remembered of it (use-sitting.ts), or how a step is shown. */
import { useRef } from 'react';
import type { Lesson } from '#lessons/lesson';
import { useChoices } from '../choices';
import { usePlayer } from '../lab/controls/use-player';
import { beatTime } from './beat-time';
import type { LessonPlace } from './lesson-place';
import { useKeys, type LessonKey } from './use-keys';
import { useSitting } from './use-sitting';

interface Ways {
  /** Where it goes; absent: places are in the address. */
  readonly onPlace?: ((place: LessonPlace) => void) | undefined;
  readonly onReset: () => void;
  /** A key with which nothing is done here. */
  readonly onLeft?: (event: KeyboardEvent) => void;
}

/** A sitting, its player and its keys; whoever steps by hand stops the player. */
export const useWalk = (lesson: Lesson, place: LessonPlace, { onReset, onPlace, onLeft }: Ways) => {
  const sitting = useSitting(lesson, place, onPlace);
  const { step, last, asked, until, played, said } = sitting;
  const player = usePlayer({
    step,
    last: until,
    busy: !played.run && !played.error,
    time: beatTime(lesson, step, asked ? undefined : played.run),
    onStep: sitting.go,
  });
  const keyList = useRef<HTMLDialogElement>(null);
  const keysOn = useChoices((choices) => choices.labKeys);

  const go = (to: number) => {
    player.stop();
    sitting.go(to);
  };
  const option = (index: number) =>
    said.current?.querySelectorAll<HTMLInputElement>('[data-asked] input')[index];
  const toStep: Readonly<Record<'previous' | 'next' | 'first' | 'last', number>> = {
    previous: step - 1,
    next: step + 1,
    first: 0,
    last,
  };

  const onKey = (key: LessonKey): boolean => {
    if (key === 'reset') onReset();
    else if (key === 'help') keyList.current?.showModal();
    else if (key === 'play') {
      if (asked) return false;
      player.toggle();
    } else if (typeof key === 'number') {
      const chosen = option(key - 1);
      chosen?.click();
      chosen?.focus();
      return chosen !== undefined;
    } else if (key === 'next' && asked) option(0)?.focus();
    else {
      const to = toStep[key];
      if (to < 0 || to > last) return false;
      go(to);
    }
    return true;
  };
  useKeys(keysOn, onKey, onLeft);

  return {
    ...sitting,
    player,
    keyList,
    go,
    /** Shows what happens where that is asked for, and goes on elsewhere. */
    next: () => {
      if (asked) sitting.tell('skipped');
      else go(step + 1);
    },
    /** @param on ids of the toggles that are on */
    toggle: (on: readonly string[]) => {
      player.stop();
      sitting.toggle(on);
    },
  };
};

export type Walk = ReturnType<typeof useWalk>;
