/** How far the runs of a lesson of one's own were held against it. */
import { variantsOf } from '#lessons/examine';
import type { Lesson } from '#lessons/lesson';
import styles from './own.module.css';
import type { Examination } from './use-examination';

interface Props {
  /** Absent: the text is none. */
  readonly lesson: Lesson | undefined;
  readonly examination: Examination;
}

const inVariants = (lesson: Lesson): string => {
  const count = variantsOf(lesson);
  return count === 1 ? 'once' : `in ${count} variants`;
};

/** With a button to end it or to begin it again. */
export const ExaminationLine = ({ lesson, examination: { state, found, cancel, play } }: Props) => {
  if (!lesson || state === 'none') {
    return <p className={`quiet ${styles.hint}`}>Fix the errors, then it can play.</p>;
  }
  return (
    <p className={`quiet ${styles.hint}`} role="status" data-examination={state}>
      {state === 'playing' ? (
        <>
          Playing it {inVariants(lesson)} …{' '}
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </>
      ) : state === 'cancelled' ? (
        <>
          Not played yet.{' '}
          <button type="button" onClick={play}>
            Play it
          </button>
        </>
      ) : found.length === 0 ? (
        `✓ All checks passed, played ${inVariants(lesson)}.`
      ) : (
        `Played ${inVariants(lesson)}. Fix what is listed below.`
      )}
    </p>
  );
};
