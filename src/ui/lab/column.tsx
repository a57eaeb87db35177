/** One mode: what it is, what is held, what the linter says, what was sent. Not: the other columns, or the shared time axis (columns.tsx). */
import { useMemo } from 'react';
import { modeOf } from '#lab/modes';
import { worldAt, type Run } from '#lab/run';
import type { Trace } from '#lab/trace';
import { AttackVerdict } from './attack-verdict';
import { opaqueValues } from './credential-marks';
import styles from './column.module.css';
import { FindingLines } from './finding-lines';
import { HoldingsView } from './holdings-view';
import type { PlacedRow } from './lab-rows';
import { LineCell } from './line-cell';

interface Props {
  readonly run: Run;
  readonly trace: Trace;
  readonly rows: readonly PlacedRow[];
  /** In the page's grid. */
  readonly place: { readonly gridRow: string; readonly gridColumn: number };
  /** Ids of tabs, panels and the acts' labels start with it. */
  readonly idPrefix: string;
  /** When the column is the panel of a tab. */
  readonly tab: 'shown' | 'hidden' | undefined;
  /** The act whose exchanges were just added. */
  readonly fresh: number | undefined;
}

/** A subgrid: its rows are the page's. */
export const Column = ({ run, trace, rows, place, idPrefix, tab, fresh }: Props) => {
  const mode = modeOf(trace.mode);
  const acts = run.setup.acts.length;
  const { clock } = worldAt(trace, acts);
  const values = useMemo(
    () => (mode ? opaqueValues(mode, run.setup, trace) : new Map<string, never>()),
    [mode, run.setup, trace],
  );
  if (!mode) return null;
  return (
    <section
      className={styles.column}
      data-mode={mode.id}
      id={`${idPrefix}-panel-${mode.id}`}
      role={tab && 'tabpanel'}
      aria-labelledby={`${idPrefix}-${tab ? 'tab' : 'title'}-${mode.id}`}
      hidden={tab === 'hidden'}
      style={place}
    >
      <div className={styles.head}>
        <div className={styles.title}>
          <h2 id={`${idPrefix}-title-${mode.id}`}>{mode.label}</h2> <p>{mode.says}</p>
        </div>
        <HoldingsView trace={trace} acts={acts} values={values} />
      </div>
      <FindingLines mode={mode} run={run} trace={trace} now={clock} />
      <ol className={styles.acts}>
        {rows.map(({ row, start }) => (
          <li
            key={row.act}
            aria-labelledby={`${idPrefix}-act-${row.act}`}
            data-fresh={row.act === fresh || undefined}
            style={{ gridRow: `${start} / span ${row.lines.length + 1}` }}
          >
            {row.lines.map((line, index) =>
              line.verdict ? (
                <AttackVerdict key="verdict" trace={trace} act={row.act} id={row.id} />
              ) : (
                <LineCell
                  // Lines of an act never change places.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={index}
                  steps={line.cells.find((cell) => cell.mode === trace.mode)?.steps ?? []}
                  values={values}
                  now={clock}
                />
              ),
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
