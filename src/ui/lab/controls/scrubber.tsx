/** Back and forth through the acts of a run. Not: undoing them; what comes later stays until one acts. */
import type { CSSProperties, ReactNode } from 'react';
import { actOf } from '#lab/run/act';
import { PlayButton, SpeedChoice } from './play-controls';
import styles from './scrubber.module.css';
import type { Player } from './use-player';

interface Props {
  /** Ids of the acts. */
  readonly acts: readonly string[];
  /** How many of them are shown as done. */
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly player: Player;
  /** What tells the keys. */
  readonly keys: ReactNode;
}

/** With more acts than this their names do not fit beside each other, and then their numbers do not, and then the ticks do not. */
const MOST_NAMES = 5;
const MOST_NUMBERS = 30;
const MOST_TICKS = 60;

/** What the tick at a step is called: the act that led there. */
const nameAt = (acts: readonly string[], step: number): string =>
  step === 0 ? 'start' : (actOf(acts[step - 1] ?? '')?.label ?? '');

const later = (count: number): string =>
  count === 0 ? '' : `Acting now drops ${count} later ${count === 1 ? 'act' : 'acts'}.`;

interface StepProps {
  readonly label: string;
  readonly sign: string;
  /** Undefined: there is none. */
  readonly to: number | undefined;
  readonly onStep: (step: number) => void;
}

const StepButton = ({ label, sign, to, onStep }: StepProps) => (
  <button
    type="button"
    aria-label={label}
    disabled={to === undefined}
    onClick={() => {
      if (to !== undefined) onStep(to);
    }}
  >
    {sign}
  </button>
);

/** The ticks are for the eye; the range says the same. */
const Ticks = ({ acts, step }: Pick<Props, 'acts' | 'step'>) => {
  const last = acts.length;
  // So many ticks would be a bar, and drawing it would cost more than the rest of a step.
  if (last > MOST_TICKS) return null;
  return (
    <ol className={styles.ticks} style={{ '--ticks': last } as CSSProperties} aria-hidden="true">
      {['start', ...acts].map((_id, index) => (
        <li
          // The same act can be done several times.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          data-later={index > step || undefined}
          style={{ left: `${last === 0 ? 0 : (100 * index) / last}%` }}
        >
          {last <= MOST_NAMES ? <span className={styles.name}>{nameAt(acts, index)}</span> : null}
          {last <= MOST_NUMBERS ? <span className={styles.number}>{index}</span> : null}
        </li>
      ))}
    </ol>
  );
};

/** A native range with its ticks below. */
export const Scrubber = ({ acts, step, onStep, player, keys }: Props) => {
  const last = acts.length;
  return (
    <div className={styles.scrubber}>
      <div className={styles.buttons}>
        <StepButton label="Previous act" sign="◀" to={step === 0 ? undefined : step - 1} onStep={onStep} />
        <StepButton label="Next act" sign="▶" to={step === last ? undefined : step + 1} onStep={onStep} />
        <PlayButton player={player} disabled={last === 0} />
        <SpeedChoice player={player} />
      </div>
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
        <Ticks acts={acts} step={step} />
      </div>
      <p className={styles.later}>
        <span className={styles.count}>
          {step} of {last}
        </span>{' '}
        {later(last - step)}
      </p>
      {keys}
    </div>
  );
};
