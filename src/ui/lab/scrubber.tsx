/** Back and forth through the acts of a run. Not: undoing them; what comes later stays until one acts. */
import { actOf } from '#lab/act';
import styles from './scrubber.module.css';

interface Props {
  /** Ids of the acts. */
  readonly acts: readonly string[];
  /** How many of them are shown as done. */
  readonly step: number;
  readonly onStep: (step: number) => void;
}

/** With more acts than this their names do not fit beside each other, and then their numbers do not. */
const MOST_NAMES = 5;
const MOST_NUMBERS = 30;

/** What the tick at a step is called: the act that led there. */
const nameAt = (acts: readonly string[], step: number): string =>
  step === 0 ? 'start' : (actOf(acts[step - 1] ?? '')?.label ?? '');

const later = (count: number): string =>
  count === 0 ? '' : `Acting now drops ${count} later ${count === 1 ? 'act' : 'acts'}.`;

/** A native range with its ticks below. */
export const Scrubber = ({ acts, step, onStep }: Props) => {
  const last = acts.length;
  const named = last <= MOST_NAMES;
  return (
    <div className={styles.scrubber}>
      <button
        type="button"
        aria-label="Previous act"
        disabled={step === 0}
        onClick={() => {
          onStep(step - 1);
        }}
      >
        ◀
      </button>
      <div className={styles.track} data-labelled={last <= MOST_NUMBERS || undefined}>
        <input
          type="range"
          aria-label="Acts shown"
          min={0}
          max={last}
          step={1}
          value={step}
          disabled={last === 0}
          aria-valuetext={`${step} of ${last}: ${nameAt(acts, step)}`}
          onChange={(event) => {
            onStep(event.target.valueAsNumber);
          }}
        />
        <ol className={styles.ticks} aria-hidden="true">
          {['start', ...acts].map((_id, index) => (
            <li
              // The same act can be done several times.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              data-later={index > step || undefined}
              style={{ left: `${last === 0 ? 0 : (100 * index) / last}%` }}
            >
              {named ? <span className={styles.name}>{nameAt(acts, index)}</span> : null}
              {last <= MOST_NUMBERS ? <span className={styles.number}>{index}</span> : null}
            </li>
          ))}
        </ol>
      </div>
      <button
        type="button"
        aria-label="Next act"
        disabled={step === last}
        onClick={() => {
          onStep(step + 1);
        }}
      >
        ▶
      </button>
      <p className={styles.later}>
        <span className={styles.count}>
          {step} of {last}
        </span>{' '}
        {later(last - step)}
      </p>
    </div>
  );
};
