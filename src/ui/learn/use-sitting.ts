/** One person or class at one lesson: where it is, what was predicted, the run so far. */
import { useRef, useState } from 'react';
import type { Cited, Lesson } from '#lessons/lesson';
import { goToLesson, lastStep, type LessonPlace } from './lesson-place';
import { useProgress } from './progress';
import type { Committed } from './progress-format';
import { useLessonRun } from './use-lesson-run';

/**
 * What was committed to in this sitting is forgotten by a reset; progress is not.
 * @param goTo absent: places are in the address
 */
export const useSitting = (
  lesson: Lesson,
  place: LessonPlace,
  goTo = (next: LessonPlace): void => {
    goToLesson(lesson, next);
  },
) => {
  const { step } = place;
  const [committed, setCommitted] = useState<ReadonlyMap<number, Committed | 'skipped'>>(new Map());
  const [pointed, setPointed] = useState<{ readonly step: number; readonly cited: Cited }>();
  const [recordOpen, setRecordOpen] = useState(false);
  /** To be scrolled to its top at each step. */
  const panel = useRef<HTMLDivElement>(null);
  /** Gets the focus when what had it is gone. */
  const said = useRef<HTMLDivElement>(null);
  const { see, predict } = useProgress();
  const beats = lesson.beats.length;
  const last = lastStep(lesson);
  const own = committed.get(step);
  const open = (at: number): boolean => lesson.beats[at - 1]?.predict !== undefined && !committed.has(at);
  const asked = open(step);
  /** A question that is open still, here or later; what was told already has no secret. */
  const isVeiled =
    asked ||
    (lesson.beats[step - 1]?.predict === undefined &&
      lesson.beats.some((_, at) => at >= step && open(at + 1)));
  const nextOpen = lesson.beats.findIndex((_beat, index) => index + 1 >= step && open(index + 1)) + 1;
  const played = useLessonRun(lesson, Math.min(asked ? step - 1 : step, beats), place);

  return {
    step,
    last,
    /** The step's prediction is open: its act is not done. */
    asked,
    /** Nothing that is shown may answer a question that comes. */
    isVeiled,
    isOpen: open,
    /** As far as one gets from here without being asked: an open prediction, or the last beat. */
    until: nextOpen === 0 ? beats : nextOpen,
    /** Absent: none is asked for here, or it was shown without one. */
    committed: own === 'skipped' ? undefined : own,
    played,
    /** All beats were played: nothing is given away any more. */
    told: step > beats || (step === beats && !asked),
    /** What was pointed at in this step. */
    pointed: pointed?.step === step ? pointed.cited : undefined,
    panel,
    said,
    go: (next: number) => {
      if (next >= beats) see(lesson.id);
      panel.current?.scrollTo({ top: 0 });
      goTo({ ...place, step: Math.max(0, Math.min(next, last)) });
    },
    /** Shows what happens. */
    tell: (answer: Committed | 'skipped') => {
      setCommitted(new Map([...committed, [step, answer]]));
      if (answer !== 'skipped') predict(lesson.id, step, answer);
      // Told by the page around, a frame takes the focus from nobody.
      if (document.hasFocus()) said.current?.focus();
    },
    /** The record gives answers away: it stays closed while one is asked. */
    recordOpen: recordOpen && !asked,
    showRecord: setRecordOpen,
    point: (cited: Cited) => {
      setRecordOpen(true);
      setPointed({ step, cited: { ...cited } });
    },
    /** @param on ids of the toggles that are on */
    toggle: (on: readonly string[]) => {
      goTo({ ...place, on });
    },
  };
};
