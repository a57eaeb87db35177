/** The question with what happened, beside what the class had said, over the lower part of the stage. Not: the stage, or the vote (vote.tsx). */
import type { Run } from '#lab/run/run';
import type { Prediction } from '#lessons/lesson';
import { whyOf } from '../why';
import styles from './present.module.css';
import { totalOf } from './tally';

interface Props {
  readonly prediction: Prediction;
  readonly counts: readonly number[];
  /** After the act. */
  readonly run: Run;
}

/** Every option stays in its place on a strip; without a vote it stays without figures. */
export const Reveal = ({ prediction, counts, run }: Props) => {
  const { question, options } = prediction;
  const answer = prediction.answer(run);
  const total = totalOf(counts);
  const most = Math.max(1, ...counts);
  return (
    <section
      className={`stack tight ${styles.reveal}`}
      aria-label="What happened"
      data-reveal={answer}
      data-total={total}
    >
      <div className={styles.said}>
        <h2>{question}</h2>
        <p className={styles.outcome} data-happened>
          <span aria-hidden="true">✓</span> {options.find(({ id }) => id === answer)?.label}
        </p>
      </div>
      <p className={styles.why}>{whyOf(prediction.reason(run).text).why}</p>
      <ol className="stack tight">
        {options.map(({ id, label }, option) => {
          const count = counts[option] ?? 0;
          return (
            <li key={id} data-answer={id === answer || undefined} data-count={count}>
              <span className={styles.option}>
                {option + 1}. {label}
              </span>
              {total === 0 ? null : (
                <>
                  <strong>{id === answer ? `${count} of ${total}` : count}</strong>
                  <span
                    className={styles.bar}
                    style={{ inlineSize: `${(100 * count) / most}%` }}
                    aria-hidden="true"
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
