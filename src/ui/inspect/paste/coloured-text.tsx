/** The pasted text coloured by segment, with what is pointed at and what is broken marked. Not: editable (paste-box.tsx). */
import styles from './coloured-text.module.css';
import type { Run } from './places';

const classOf = (run: Run): string =>
  [
    run.part ? styles[run.part] : styles['between'],
    run.broken ? styles['broken'] : '',
    run.pointed ? styles['pointed'] : '',
  ].join(' ');

/** The runs, one after another; their text together is the pasted text. */
export const ColouredText = ({ runs }: { runs: readonly Run[] }) =>
  runs.map((run) => (
    <span key={run.start} className={classOf(run)} data-start={run.start}>
      {run.text}
    </span>
  ));
