/** What is said after a reveal, with buttons that point at the steps it speaks of. */
import { quotedIn } from '#lab/derive/quoted';
import { modeOf } from '#lab/modes';
import type { Run } from '#lab/run/run';
import type { Event } from '#lab/run/trace';
import type { Cited, Reason } from '#lessons/lesson';
import styles from './lesson.module.css';
import { MeasuredTable } from './measured-table';
import { whyOf } from './why';

const eventName = (event: Event): string => {
  if (event.type === 'exchange') {
    return `${event.request.method} ${new URL(event.request.url).pathname}, ${event.response.status}`;
  }
  return event.type === 'time-passed' ? 'time passes' : event.says;
};

interface NamedCite {
  readonly cited: Cited;
  /** `JWT: GET /orders, 401` */
  readonly name: string;
  /** `response, bytes 1 to 25`, counted from 1 as people do. */
  readonly bytes: string | undefined;
}

const namedCite = (run: Run, cited: Cited): NamedCite | undefined => {
  const { mode, step, quote } = cited;
  const event = run.traces.find((trace) => trace.mode === mode)?.steps[step]?.event;
  if (!event) return undefined;
  const quoted = event.type === 'exchange' ? quotedIn(event, quote) : undefined;
  return {
    cited,
    name: `${modeOf(mode)?.label ?? mode}: ${eventName(event)}`,
    bytes: quoted && `${quoted.message}, bytes ${quoted.from + 1} to ${quoted.to}`,
  };
};

interface Props {
  readonly run: Run;
  readonly reason: Reason;
  /** Absent where there is no record to point at. */
  readonly onPoint?: (cited: Cited) => void;
}

/** What was measured, the rest of the reason, and a button for each step. */
export const Evidence = ({ run, reason, onPoint }: Props) => {
  const cites = reason.cites.flatMap((cited) => namedCite(run, cited) ?? []);
  const { rest } = whyOf(reason.text);
  return (
    <>
      {rest === '' ? null : <p>{rest}</p>}
      <MeasuredTable measured={reason.measured ?? []} modes={run.traces.map(({ mode }) => mode)} />
      {cites.length === 0 ? null : (
        <ul className={`stack quiet ${styles.cites}`} aria-label="Where to see it">
          {cites.map(({ cited, name, bytes }) => (
            <li key={`${cited.mode} ${cited.step} ${cited.quote ?? ''}`}>
              {onPoint ? (
                <button
                  type="button"
                  data-cites={`${cited.mode} ${cited.step}`}
                  onClick={() => {
                    onPoint(cited);
                  }}
                >
                  {name}
                </button>
              ) : (
                name
              )}
              {bytes === undefined ? null : <span className={styles.citedBytes}> {bytes}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** Whether there is more than what is said at once. */
const hasEvidence = ({ text, measured = [], cites }: Reason): boolean =>
  measured.length > 0 || cites.length > 0 || whyOf(text).rest !== '';

/** Why, in few words; the evidence is one press away, and on paper all of it is there. */
export const ReasonText = ({ run, reason, onPoint }: Props) => (
  <div className="stack">
    <p data-why>{whyOf(reason.text).why}</p>
    {onPoint && hasEvidence(reason) ? (
      <details className="stack small">
        <summary>Evidence</summary>
        <Evidence run={run} reason={reason} onPoint={onPoint} />
      </details>
    ) : (
      <Evidence run={run} reason={reason} />
    )}
  </div>
);
