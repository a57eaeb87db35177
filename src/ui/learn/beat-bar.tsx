/** Back and forth through a lesson. Not: what a step shows. */
import type { ReactNode } from 'react';
import type { Lesson } from '#lessons/lesson';
import { taskStep } from './lesson-place';
import styles from './lesson.module.css';

interface Props {
  readonly lesson: Lesson;
  readonly step: number;
  /** A prediction is asked for, so that the next step is not there yet. */
  readonly asked: boolean;
  readonly onStep: (step: number) => void;
  readonly onNext: () => void;
  readonly onReset: () => void;
  /** What tells the keys. */
  readonly keys: ReactNode;
}

/** What a step is called. */
export const stepName = (lesson: Lesson, step: number): string => {
  if (step === 0) return 'The question';
  return step === taskStep(lesson) ? 'Your turn' : `Beat ${step} of ${lesson.beats.length}`;
};

/** Buttons and a native range. */
export const BeatBar = ({ lesson, step, asked, onStep, onNext, onReset, keys }: Props) => {
  const last = taskStep(lesson);
  return (
    <div className={styles.bar} role="group" aria-label="Steps of the lesson">
      <button
        type="button"
        disabled={step === 0}
        onClick={() => {
          onStep(step - 1);
        }}
      >
        <span aria-hidden="true">◀</span> Previous
      </button>
      <input
        type="range"
        aria-label="Step shown"
        min={0}
        max={last}
        step={1}
        value={step}
        aria-valuetext={stepName(lesson, step)}
        onChange={(event) => {
          onStep(event.target.valueAsNumber);
        }}
      />
      <span className={styles.where}>{stepName(lesson, step)}</span>
      <button type="button" className={styles.next} disabled={step === last} onClick={onNext}>
        {asked ? 'Show without predicting' : step === 0 ? 'Begin' : step === last - 1 ? 'Your turn' : 'Next'}{' '}
        <span aria-hidden="true">▶</span>
      </button>
      <span className={styles.rest}>
        <button type="button" aria-label="Reset the lesson" onClick={onReset}>
          Reset
        </button>
        {keys}
      </span>
    </div>
  );
};
