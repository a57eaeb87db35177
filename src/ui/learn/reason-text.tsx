/** What is said after a reveal, with buttons that point at the steps it speaks of. Not: the columns that show them. */
import { modeOf } from '#lab/modes';
import type { Run } from '#lab/run';
import type { Event } from '#lab/trace';
import type { Cited, Reason } from '#lessons/lesson';
import styles from './lesson.module.css';

const eventName = (event: Event): string => {
  if (event.type === 'exchange') {
    return `${event.request.method} ${new URL(event.request.url).pathname}, ${event.response.status}`;
  }
  return event.type === 'time-passed' ? 'time passes' : event.says;
};

/** `JWT: GET /orders, 401` */
const citedName = (run: Run, { mode, step }: Cited): string | undefined => {
  const event = run.traces.find((trace) => trace.mode === mode)?.steps[step]?.event;
  return event && `${modeOf(mode)?.label ?? mode}: ${eventName(event)}`;
};

interface Props {
  readonly run: Run;
  readonly reason: Reason;
  /** Absent where there are no columns to point at. */
  readonly onPoint?: (cited: Cited) => void;
}

/** A paragraph, and a button for each step. */
export const ReasonText = ({ run, reason, onPoint }: Props) => {
  const cites = reason.cites.flatMap((cited) => {
    const name = citedName(run, cited);
    return name === undefined ? [] : [{ cited, name }];
  });
  return (
    <div className={styles.reason}>
      <p>{reason.text}</p>
      {cites.length === 0 ? null : (
        <p className={styles.cites}>
          See:{' '}
          {cites.map(({ cited, name }) =>
            onPoint ? (
              <button
                key={`${cited.mode} ${cited.step}`}
                type="button"
                data-cites={`${cited.mode} ${cited.step}`}
                onClick={() => {
                  onPoint(cited);
                }}
              >
                {name}
              </button>
            ) : (
              <span key={`${cited.mode} ${cited.step}`}>{name}. </span>
            ),
          )}
        </p>
      )}
    </div>
  );
};
