/** What happened beside what the class had said. Not: the columns, or the vote (vote.tsx). */
import type { Run } from '#lab/run';
import type { Cited, Prediction } from '#lessons/lesson';
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

/** Every option stays in its place, with its votes as a bar and as a number. */
export const Reveal = ({ prediction, counts, run, onPoint }: Props) => {
  const { question, options } = prediction;
  const answer = run && prediction.answer(run);
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
      {run ? <ReasonText run={run} reason={prediction.reason(run)} onPoint={onPoint} /> : <p>Playing …</p>}
    </section>
  );
};
