/** Back and forth through a lesson. */
import type { Lesson } from '#lessons/lesson';
import { KeysButton } from '../parts/keys-button';
import { PlayButton, SpeedChoice } from '../parts/play-controls';
import { taskStep } from './lesson-place';
import styles from './lesson.module.css';
import { LESSON_KEYS } from './use-keys';
import type { Walk } from './use-walk';

interface Props {
  readonly lesson: Lesson;
  readonly walk: Walk;
  readonly onReset: () => void;
}

/** What a step is called. */
export const stepName = (lesson: Lesson, step: number): string => {
  if (step === 0) return 'The question';
  return step === taskStep(lesson) ? 'Your turn' : `Step ${step} of ${lesson.beats.length}`;
};

/** Buttons and a native range. */
export const BeatBar = ({ lesson, walk, onReset }: Props) => {
  const { step, last, asked, player } = walk;
  return (
    <div className={`row ${styles.bar}`} role="group" aria-label="Steps of the lesson">
      <button
        type="button"
        disabled={step === 0}
        onClick={() => {
          walk.go(step - 1);
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
          walk.go(event.target.valueAsNumber);
        }}
      />
      <span className={styles.where}>{stepName(lesson, step)}</span>
      <button
        type="button"
        className={styles.next}
        disabled={step === last}
        data-skips={asked || undefined}
        onClick={walk.next}
      >
        {asked
          ? 'Show without predicting'
          : step === 0
            ? 'Begin'
            : step + 1 === taskStep(lesson) && lesson.task
              ? 'Your turn'
              : 'Next'}{' '}
        <span aria-hidden="true">▶</span>
      </button>
      <span className={`row ${styles.rest}`}>
        <PlayButton player={player} what="the lesson" disabled={asked} />
        <SpeedChoice player={player} what="the lesson" />
      </span>
      <span className={`row ${styles.rest}`}>
        <button type="button" aria-label="Reset the lesson" onClick={onReset}>
          Reset
        </button>
        <KeysButton rows={LESSON_KEYS} dialog={walk.keyList} />
      </span>
    </div>
  );
};
