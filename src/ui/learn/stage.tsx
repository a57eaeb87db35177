/** The columns of the beats that were played. Not: the bench on which one tries a task (task-bench.tsx). */
import { useMemo } from 'react';
import type { Cited } from '#lessons/lesson';
import { Columns } from '../lab/record/columns';
import { VerifyingKeyProvider, verifyingKeyOf } from '../lab/holdings/verifying-key';
import styles from './lesson.module.css';
import type { LessonRun } from './use-lesson-run';

interface Props {
  readonly played: LessonRun;
  readonly pointed: Cited | undefined;
  /** The act whose exchanges arrive; absent: all stand still. */
  readonly fresh?: number | undefined;
}

/** The run before stays while the next is made. */
export const Stage = ({ played, pointed, fresh }: Props) => {
  const key = useMemo(() => verifyingKeyOf(played.setup), [played.setup]);
  return (
    <div className={styles.stage}>
      {played.error ? (
        <p role="alert" data-failed="run">
          The run could not be made: {played.error.message}{' '}
          <button type="button" onClick={played.again}>
            Try again
          </button>
        </p>
      ) : null}
      {played.shown ? (
        <VerifyingKeyProvider value={key}>
          <Columns
            run={played.shown}
            whole={played.shown}
            busy={!played.run}
            fresh={fresh}
            pointed={pointed}
          />
        </VerifyingKeyProvider>
      ) : played.error ? null : (
        <p aria-busy="true">Playing …</p>
      )}
    </div>
  );
};
