/** The columns of a lesson as pictures on its sheets. Not: drawing them (lab/derive/diagram-svg.ts). */
import { diagramPages } from '#lab/derive/diagram-svg';
import { modeOf } from '#lab/modes';
import type { Run } from '#lab/run/run';
import styles from './sheet-diagrams.module.css';

/** A4 between margins that every printer can print, with a line above for the heading, in CSS pixels. */
const PAPER = { width: 680, height: 900 };

interface Props {
  /** The whole run. */
  readonly run: Run;
  /** Without them the messages are left out, to be drawn. */
  readonly answers: boolean;
}

const altOf = (mode: string, answers: boolean): string => {
  const label = modeOf(mode)?.label ?? mode;
  return answers
    ? `Sequence diagram of the column ${label}. The beats above say what happens in it.`
    : `Empty sequence diagram of the column ${label}: its parties and acts, with room to draw the messages.`;
};

/** Each is as large as it fits the paper, and stands on one page. */
export const SheetDiagrams = ({ run, answers }: Props) => (
  <section className={styles.diagrams}>
    <h2>{answers ? 'What was sent' : 'What is sent? Draw it.'}</h2>
    {run.traces.map((trace) =>
      diagramPages(run, trace, PAPER, !answers).map((svg, index) => (
        <img
          // Pages never change places.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${trace.mode} ${index}`}
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt={altOf(trace.mode, answers)}
          data-diagram={trace.mode}
        />
      )),
    )}
  </section>
);
