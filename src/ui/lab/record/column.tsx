/** One mode: what it is, what is held, what the linter says, what was sent. Not: the other columns, or the shared time axis (columns.tsx). */
import { useMemo } from 'react';
import { withdrawnBy } from '#lab/derive/scene/outcome';
import { modeOf } from '#lab/modes';
import { worldAt, type Run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import type { Trace } from '#lab/run/trace';
import { ActRow } from './act-row';
import { opaqueValues } from '../holdings/credential-marks';
import { panelProps } from '../../parts/tabs';
import styles from './column.module.css';
import { FindingLines } from './finding-lines';
import { HoldingsView } from '../holdings/holdings-view';
import type { PlacedRow } from './lab-rows';
import { NowProvider } from '../holdings/virtual-now';

interface Props {
  readonly run: Run;
  readonly trace: Trace;
  /** The trace with all acts. */
  readonly whole: Trace;
  /** Of the run with all acts. */
  readonly setup: Setup;
  readonly rows: readonly PlacedRow[];
  /** In the page's grid. */
  readonly place: { readonly gridRow: string; readonly gridColumn: number };
  /** Ids of tabs, panels and the acts' labels start with it. */
  readonly idPrefix: string;
  /** When the column is the panel of a tab. */
  readonly tab: 'shown' | 'hidden' | undefined;
  /** The tab is right above it. */
  readonly isPanel: boolean;
  /** The act whose exchanges were just added. */
  readonly fresh: number | undefined;
}

/** A subgrid: its rows are the page's. */
export const Column = ({ run, trace, whole, setup, rows, place, idPrefix, tab, isPanel, fresh }: Props) => {
  const mode = modeOf(trace.mode);
  const acts = run.setup.acts.length;
  const { clock } = worldAt(trace, acts);
  const values = useMemo(
    () => (mode ? opaqueValues(mode, setup, whole) : new Map<string, never>()),
    [mode, setup, whole],
  );
  if (!mode) return null;
  return (
    <NowProvider value={clock}>
      <section
        className={styles.column}
        data-mode={mode.id}
        {...(tab && isPanel
          ? panelProps(idPrefix, mode.id)
          : { 'aria-labelledby': `${idPrefix}-title-${mode.id}` })}
        hidden={tab === 'hidden'}
        style={place}
      >
        <div className={styles.head}>
          <div className={`quiet ${styles.title}`}>
            <h2 id={`${idPrefix}-title-${mode.id}`}>{mode.label}</h2> <p>{mode.says(setup)}</p>
          </div>
          <HoldingsView trace={trace} acts={acts} values={values} />
        </div>
        <FindingLines mode={mode} run={run} trace={trace} now={clock} />
        <ol className={styles.acts} start={(rows[0]?.row.act ?? 0) + 1}>
          {rows.map(({ row, start }) => (
            <ActRow
              key={row.act}
              row={row}
              start={start}
              trace={whole}
              values={values}
              labelId={`${idPrefix}-act-${row.act}`}
              fresh={row.act === fresh}
              taken={withdrawnBy(setup.acts.slice(0, row.act + 1))}
            />
          ))}
        </ol>
      </section>
    </NowProvider>
  );
};
