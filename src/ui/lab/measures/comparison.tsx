/** The columns compared in figures. Not: counting them (measures.ts). */
import { useMemo } from 'react';
import { modeOf } from '#lab/modes';
import type { Run } from '#lab/run/run';
import styles from './comparison.module.css';
import { measures } from './measures';

/** A small table, one row for each figure. */
export const Comparison = ({ run }: { run: Run }) => {
  const rows = useMemo(() => measures(run), [run]);
  return (
    <table className={styles.comparison}>
      <caption className="hidden-visually">Measured in this run</caption>
      <thead>
        <tr>
          <th scope="col">Measured</th>
          {run.traces.map(({ mode }) => (
            <th key={mode} scope="col">
              {modeOf(mode)?.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, figures }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {figures.map((figure, index) => (
              <td key={run.traces[index]?.mode}>{figure?.toLocaleString('en') ?? '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
