/** Every request of a run with its bytes, below the stage. Not: the columns themselves (lab/record). */
import type { Run } from '#lab/run/run';
import type { Cited } from '#lessons/lesson';
import { Columns } from '../lab/record/columns';
import styles from './lesson.module.css';

interface Props {
  readonly run: Run;
  /** With all acts, where the run has only those that are shown. */
  readonly whole?: Run;
  readonly busy: boolean;
  readonly pointed?: Cited | undefined;
}

export const RecordPane = ({ run, whole = run, busy, pointed }: Props) => (
  <section className={styles.record} aria-label="Record">
    <Columns run={run} whole={whole} busy={busy} fresh={undefined} pointed={pointed} />
  </section>
);
