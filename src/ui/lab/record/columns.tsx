/** The modes side by side on one time axis, or one at a time behind tabs. Not: what is in a column (column.tsx). */
import { useEffect, useId, useMemo, useRef, useState, type CSSProperties } from 'react';
import { flushSync } from 'react-dom';
import { actOf } from '#lab/run/act';
import { quotedIn } from '#lab/derive/quoted';
import { sequence } from '#lab/derive/sequence';
import { modeOf } from '#lab/modes';
import { worldAt, type Run } from '#lab/run/run';
import { timeText } from '../../parts/clock-text';
import { Column } from './column';
import styles from './columns.module.css';
import { foldedCount, MOST_LINES, placeRows, rowCount } from './lab-rows';
import { Tabs } from '../../parts/tabs';
import { PointedProvider } from '../holdings/pointed';
import { useWide } from '../../parts/use-wide';

interface Props {
  /** With the acts that are shown only. */
  readonly run: Run;
  /** With all acts: what an act looks like does not depend on later ones, so that its row stays while one scrubs. */
  readonly whole: Run;
  readonly busy: boolean;
  /** The act whose exchanges were just added. */
  readonly fresh: number | undefined;
  /** A step that is spoken of elsewhere: it is marked, and brought into sight. */
  readonly pointed?: PointedStep | undefined;
  /** The column that is shown where there is room for one, chosen elsewhere; absent: by tabs here. */
  readonly lane?: string | undefined;
}

/** A step by its place in a column's trace; each time one points, another object. */
export interface PointedStep {
  readonly mode: string;
  readonly step: number;
  /** The characters of its messages that are meant; absent: those that decided it. */
  readonly quote?: string;
}

const clockAfter = (run: Run, act: number): string => {
  const trace = run.traces[0];
  return trace ? timeText(worldAt(trace, act + 1).clock) : '';
};

/** A grid whose rows the columns share; the acts' labels go across. */
export const Columns = ({ run, whole, busy, fresh, pointed, lane }: Props) => {
  const id = useId();
  const wide = useWide();
  const [chosen, setChosen] = useState<{ readonly mode: string; readonly at: PointedStep | undefined }>();
  // What one points at is shown until one chooses another tab.
  const wanted = chosen && chosen.at === pointed ? chosen.mode : pointed?.mode;
  const selected = lane ?? wanted ?? chosen?.mode ?? run.traces[0]?.mode ?? '';
  const target = useMemo(() => {
    if (!pointed) return undefined;
    const event = run.traces.find(({ mode }) => mode === pointed.mode)?.steps[pointed.step]?.event;
    return { event, quoted: event?.type === 'exchange' ? quotedIn(event, pointed.quote) : undefined };
  }, [run, pointed]);
  const [most, setMost] = useState(MOST_LINES);
  useEffect(() => {
    // On paper nothing is folded.
    const unfold = () => {
      flushSync(() => {
        setMost(Number.POSITIVE_INFINITY);
      });
    };
    window.addEventListener('beforeprint', unfold);
    return () => {
      window.removeEventListener('beforeprint', unfold);
    };
  }, []);
  const acts = run.setup.acts.length;
  const all = useMemo(() => sequence(whole), [whole]);
  const done = all.slice(0, acts);
  const folded = foldedCount(done, most);
  const rows = done.slice(folded);
  const placed = placeRows(rows);
  const pane = useRef<HTMLDivElement>(null);
  const scrolledAt = useRef(acts);
  useEffect(() => {
    // What was just done or scrubbed to is last; a page that was just opened stays at its top.
    if (scrolledAt.current !== acts) pane.current?.scrollTo({ top: pane.current.scrollHeight });
    scrolledAt.current = acts;
  }, [acts]);
  return (
    <div ref={pane} className={styles.pane} aria-busy={busy}>
      {wide || lane !== undefined ? null : (
        <Tabs
          label="Modes"
          tabs={run.traces.flatMap(({ mode }) => modeOf(mode) ?? [])}
          selected={selected}
          onSelect={(mode) => {
            setChosen({ mode, at: pointed });
          }}
          selectsOnFocus
          fills
          idPrefix={id}
        />
      )}
      {folded > 0 ? (
        <p className={`quiet ${styles.folded}`}>
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
        data-columns={run.traces.length}
        style={
          {
            '--columns': run.traces.length,
            gridTemplateRows: `minmax(var(--head-height), auto) repeat(${rowCount(rows) - 1}, auto)`,
          } as CSSProperties
        }
      >
        <PointedProvider value={target}>
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
              isPanel={lane === undefined}
              fresh={fresh}
            />
          ))}
        </PointedProvider>
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
