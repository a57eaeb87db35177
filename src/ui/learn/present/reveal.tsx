/** What happened beside what the class had said. Not: the columns, or the vote (vote.tsx). */
import type { Run } from '#lab/run/run';
import type { Cited, Prediction, Reason } from '#lessons/lesson';
import { ReasonText } from '../reason-text';
import styles from './present.module.css';
import { totalOf } from './tally';

interface Props {
  readonly prediction: Prediction;
  readonly counts: readonly number[];
  /** After the act; undefined until it is there. */
  readonly run: Run | undefined;
  readonly onPoint: (cited: Cited) => void;
}

/** A reason of more characters, or with what was measured, is set smaller, so that the columns below stay in sight. */
const LONG = 220;

const isLong = ({ text, measured = [] }: Reason): boolean => text.length > LONG || measured.length > 0;

/** Every option stays in its place, with its votes as a bar and as a number. */
export const Reveal = ({ prediction, counts, run, onPoint }: Props) => {
  const { question, options } = prediction;
  const answer = run && prediction.answer(run);
  const reason = run && prediction.reason(run);
  const total = totalOf(counts);
  const most = Math.max(1, ...counts);
  return (
    <section className={styles.reveal} aria-label="What happened" data-reveal={answer ?? ''}>
      <h2>{question}</h2>
      <ol>
        {options.map(({ id, label }, option) => {
          const count = counts[option] ?? 0;
          return (
            <li key={id} data-answer={id === answer || undefined} data-count={count}>
              <span className={styles.key}>{option + 1}</span>
              <span className={styles.option}>
                {label}
                {id === answer ? <strong> ✓ what happened</strong> : null}
              </span>
              {total === 0 ? null : (
                <span className={styles.count}>
                  {id === answer ? (
                    <>
                      <span className={styles.class}>the class:</span> {count} of {total}
                    </>
                  ) : (
                    count
                  )}
                </span>
              )}
              {total === 0 ? null : (
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {run && reason ? (
        <div data-long={isLong(reason) || undefined}>
          <ReasonText run={run} reason={reason} onPoint={onPoint} />
        </div>
      ) : (
        <p>Playing …</p>
      )}
    </section>
  );
};
