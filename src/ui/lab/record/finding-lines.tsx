/** A column's findings, one line each. */
import { useMemo } from 'react';
import type { Mode } from '#lab/mode';
import type { Run } from '#lab/run/run';
import type { Trace } from '#lab/run/trace';
import type { Finding } from '#lint/rule';
import { hrefOf } from '../../address';
import { useChoices } from '../../choices';
import { SeverityMark } from '../../parts/severity';
import { columnFindings } from './column-findings';
import styles from './finding-lines.module.css';

interface Props {
  readonly mode: Mode;
  readonly run: Run;
  readonly trace: Trace;
  readonly now: number;
}

const line = ({ rule, severity, says }: Finding) => (
  <li key={`${rule.id} ${says}`} data-rule={rule.id} data-severity={severity}>
    <SeverityMark severity={severity} /> {says} <a href={hrefOf(`/rules/${rule.id}`)}>{rule.id}</a>
  </li>
);

/** The first of them, and the others behind a click; or a sentence that there are none. */
export const FindingLines = ({ mode, run, trace, now }: Props) => {
  const thresholds = useChoices((choices) => choices.thresholds);
  const findings = useMemo(
    () => columnFindings(mode, run.setup, trace, { now, thresholds }),
    [mode, run, trace, now, thresholds],
  );
  return (
    <div className={styles.findings} data-linter>
      <h3 className="soft">Linter</h3>
      {findings.length === 0 ? <p className="soft">No warnings.</p> : null}
      <ul>{findings.slice(0, 1).map((finding) => line(finding))}</ul>
      {findings.length > 1 ? (
        <details>
          <summary className="soft">{findings.length - 1} more</summary>
          <ul>{findings.slice(1).map((finding) => line(finding))}</ul>
        </details>
      ) : null}
    </div>
  );
};
