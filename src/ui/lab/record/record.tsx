/** Everything that the run's messages say, at the step that is shown: rows, bytes, what is held, findings, exports. */
import type { Run } from '#lab/run/run';
import { ExportMenu } from '../controls/export-menu';
import { ScorecardMenu } from '../measures/scorecard-menu';
import { Columns } from './columns';
import styles from './record.module.css';

interface Props {
  /** With the acts that are shown only. */
  readonly run: Run;
  /** With all acts. */
  readonly whole: Run;
  readonly busy: boolean;
  /** The number of the act that was just done. */
  readonly fresh: number | undefined;
  /** The column that is shown where there is room for one. */
  readonly lane: string | undefined;
  readonly onClose: () => void;
}

export const Record = ({ run, whole, busy, fresh, lane, onClose }: Props) => {
  return (
    <section id="record" className={styles.record} aria-label="Record" data-record>
      <div className={`row ${styles.head}`}>
        <h2>Record</h2>
        <ScorecardMenu setup={whole.setup} />
        <ExportMenu run={run} />
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <Columns run={run} whole={whole} busy={busy} fresh={fresh} lane={lane} />
    </section>
  );
};
