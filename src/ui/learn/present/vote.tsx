/** A question to the class while it votes: its options, and how many voted. */
import { counted } from '#text/counted';
import type { Prediction } from '#lessons/lesson';
import styles from './present.module.css';
import type { Action } from './presentation';
import { totalOf } from './tally';

interface Props {
  readonly prediction: Prediction;
  readonly counts: readonly number[];
  readonly onAct: (action: Action) => void;
}

/** The number before an option is its key. */
export const Vote = ({ prediction: { question, options }, counts, onAct }: Props) => {
  const total = totalOf(counts);
  return (
    <section className={styles.vote} aria-label="Vote" data-vote>
      <h2>{question}</h2>
      <ol>
        {options.map(({ id, label }, option) => (
          <li key={id}>
            <span className={styles.key}>{option + 1}</span>
            <span className={styles.option}>{label}</span>
            <span className={styles.hands}>
              <button
                type="button"
                aria-label={`One vote less for ${option + 1}, ${label}`}
                disabled={total === 0}
                onClick={() => {
                  onAct({ type: 'vote', option, by: -1 });
                }}
              >
                −
              </button>
              <button
                type="button"
                aria-label={`One vote more for ${option + 1}, ${label}`}
                onClick={() => {
                  onAct({ type: 'vote', option, by: 1 });
                }}
              >
                +
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.total} data-total={total}>
        {counted(total, 'vote')}
      </p>
    </section>
  );
};
