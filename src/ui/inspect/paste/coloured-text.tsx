/** The pasted text coloured by segment, with what is pointed at and what is broken marked. Not: editable (paste-box.tsx). */
import { memo } from 'react';
import styles from './coloured-text.module.css';
import { withPointed, type Run } from './places';
import { usePointing } from '../../parts/pointing';

const classOf = (run: Run): string =>
  [
    run.part ? styles[run.part] : styles['between'],
    run.broken ? styles['broken'] : '',
    run.pointed ? styles['pointed'] : '',
  ].join(' ');

/** Drawn again only for another run: pointing changes few of them. */
const Piece = memo(({ run }: { run: Run }) => (
  <span className={classOf(run)} data-start={run.start}>
    {run.text}
  </span>
));

/** @param props `runs` one after another, nothing pointed at; their text together is the pasted text */
export const ColouredText = ({ runs }: { runs: readonly Run[] }) => {
  const pointed = usePointing((pointing) => pointing.spans);
  return withPointed(runs, pointed).map((run) => <Piece key={run.start} run={run} />);
};
