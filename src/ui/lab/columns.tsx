/** The modes side by side on one time axis, or one at a time behind tabs. Not: what stands in a column (column.tsx). */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { actOf } from '#lab/act';
import { sequence } from '#lab/derive/sequence';
import { modes } from '#lab/modes';
import { worldAt, type Run } from '#lab/run';
import { timeText } from './clock-text';
import { Column } from './column';
import styles from './columns.module.css';
import { foldedCount, MOST_LINES, placeRows, rowCount } from './lab-rows';
import { ModeTabs } from './mode-tabs';
import { useWide } from './use-wide';

interface Props {
  /** With the acts that are shown only. */
  readonly run: Run;
  /** With all acts: what an act looks like does not depend on later ones, so that its row stays while one scrubs. */
  readonly whole: Run;
  readonly busy: boolean;
  /** The act whose exchanges were just added. */
  readonly fresh: number | undefined;
}

const clockAfter = (run: Run, act: number): string => {
  const trace = run.traces[0];
  return trace ? timeText(worldAt(trace, act + 1).clock) : '';
};

/** A grid whose rows the columns share; the acts' labels go across. */
export const Columns = ({ run, whole, busy, fresh }: Props) => {
  const id = useId();
  const wide = useWide();
  const [selected, setSelected] = useState(modes[0]?.id ?? '');
  const [most, setMost] = useState(MOST_LINES);
  const acts = run.setup.acts.length;
  const all = useMemo(() => sequence(whole), [whole]);
  const done = all.slice(0, acts);
  const folded = foldedCount(done, most);
  const rows = done.slice(folded);
  const placed = placeRows(rows);
  const pane = useRef<HTMLDivElement>(null);
  const scrolledAt = useRef(acts);
  useEffect(() => {
    // What was just done or scrubbed to stands last; a page that was just opened stays at its top.
    if (scrolledAt.current !== acts) pane.current?.scrollTo({ top: pane.current.scrollHeight });
    scrolledAt.current = acts;
  }, [acts]);
  return (
    <div ref={pane} className={styles.pane} aria-busy={busy}>
      {wide ? null : <ModeTabs selected={selected} onSelect={setSelected} idPrefix={id} />}
      {folded > 0 ? (
        <p className={styles.folded}>
          <button
            type="button"
            onClick={() => {
              setMost(most + MOST_LINES);
            }}
          >
            Show more
          </button>{' '}
          {folded === 1 ? 'The first act is' : `The first ${folded} acts are`} folded.
        </p>
      ) : null}
      <div
        className={styles.columns}
        style={{ gridTemplateRows: `minmax(var(--head-height), auto) repeat(${rowCount(rows) - 1}, auto)` }}
      >
        {run.traces.map((trace, index) => (
          <Column
            key={trace.mode}
            run={run}
            trace={trace}
            whole={whole.traces[index] ?? trace}
            setup={whole.setup}
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
