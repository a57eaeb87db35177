/** The modes side by side on one time axis, or one at a time behind tabs. Not: what stands in a column (column.tsx). */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { actOf } from '#lab/act';
import { sequence } from '#lab/derive/sequence';
import { modes } from '#lab/modes';
import { worldAt, type Run } from '#lab/run';
import { timeText } from './clock-text';
import { Column } from './column';
import styles from './columns.module.css';
import { placeRows, rowCount } from './lab-rows';
import { ModeTabs } from './mode-tabs';
import { useWide } from './use-wide';

interface Props {
  readonly run: Run;
  readonly busy: boolean;
  /** The act whose exchanges were just added. */
  readonly fresh: number | undefined;
}

const clockAfter = (run: Run, act: number): string => {
  const trace = run.traces[0];
  return trace ? timeText(worldAt(trace, act + 1).clock) : '';
};

/** A grid whose rows the columns share; the acts' labels go across. */
export const Columns = ({ run, busy, fresh }: Props) => {
  const id = useId();
  const wide = useWide();
  const [selected, setSelected] = useState(modes[0]?.id ?? '');
  const rows = useMemo(() => sequence(run), [run]);
  const placed = useMemo(() => placeRows(rows), [rows]);
  const pane = useRef<HTMLDivElement>(null);
  const acts = run.setup.acts.length;
  const scrolledAt = useRef(acts);
  useEffect(() => {
    // What was just done or scrubbed to stands last; a page that was just opened stays at its top.
    if (scrolledAt.current !== acts) pane.current?.scrollTo({ top: pane.current.scrollHeight });
    scrolledAt.current = acts;
  }, [acts]);
  return (
    <div ref={pane} className={styles.pane} aria-busy={busy}>
      {wide ? null : <ModeTabs selected={selected} onSelect={setSelected} idPrefix={id} />}
      <div
        className={styles.columns}
        style={{ gridTemplateRows: `minmax(var(--head-height), auto) repeat(${rowCount(rows) - 1}, auto)` }}
      >
        {run.traces.map((trace, index) => (
          <Column
            key={trace.mode}
            run={run}
            trace={trace}
            rows={placed}
            place={{ gridRow: `1 / span ${rowCount(rows)}`, gridColumn: wide ? index + 1 : 1 }}
            idPrefix={id}
            tab={wide ? undefined : trace.mode === selected ? 'shown' : 'hidden'}
            fresh={fresh}
          />
        ))}
        {placed.map(({ row, start }) => (
          <p key={row.act} id={`${id}-act-${row.act}`} className={styles.label} style={{ gridRow: start }}>
            <span className={styles.number}>{row.act + 1}</span> {actOf(row.id)?.label}
            {actOf(row.id)?.does.type === 'wait' ? (
              <span className={styles.until}> until {clockAfter(run, row.act)}</span>
            ) : null}
          </p>
        ))}
      </div>
    </div>
  );
};
