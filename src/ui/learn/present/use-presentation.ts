/** The presentation that a window shows: its place from the address, the rest from memory. Not: the notes' picture of it (use-following.ts). */
import { useCallback, useState } from 'react';
import { createStore, useStore } from 'zustand';
import type { Lesson } from '#lessons/lesson';
import { queryNow } from '../../address';
import { goToLesson, placeIn, type LessonPlace } from '../lesson-place';
import { useProgress } from '../progress';
import { opening, reduce, type Action, type Presentation } from './presentation';
import { spotFrom } from './spots';

const seconds = () => Math.floor(Date.now() / 1000);

/** Step, toggles and seed are the address's; a phase belongs to the step it was reached in. */
const at = (lesson: Lesson, { step, on, seed }: LessonPlace, kept: Presentation): Presentation => ({
  ...kept,
  ...(kept.step === step ? {} : spotFrom(lesson, { step, phase: 'asked' }, 0)),
  on,
  seed,
});

/** Votes live as long as the window; nothing is stored. */
export const usePresentation = (lesson: Lesson, place: LessonPlace) => {
  // Read when one acts, as two messages may come before anything is drawn again.
  const [store] = useState(() => createStore<Presentation>(() => opening(lesson, place.step, place)));
  const [forward, setForward] = useState(false);
  const see = useProgress((state) => state.see);
  const presentation = at(lesson, place, useStore(store));
  const act = useCallback(
    (action: Action) => {
      const from = placeIn(lesson, queryNow());
      const before = at(lesson, from, store.getState());
      const after = reduce(lesson, before, action, seconds());
      store.setState(after);
      setForward(action.type === 'next');
      if (after.step >= lesson.beats.length && after.step !== before.step) see(lesson.id);
      goToLesson(lesson, { ...from, step: after.step, on: after.on, seed: after.seed });
    },
    [lesson, store, see],
  );
  return {
    presentation,
    /** It got where it is by going on: what is new arrives. */
    forward,
    act,
  };
};
