/** The acts as dots on the time line, up to the still that is shown. */
import type { ReactNode } from 'react';
import { actOf } from '#lab/run/act';
import type { Frame } from '#lab/derive/frames';
import { TimeLine as Line } from '../../parts/time-line';
import type { Player } from '../../parts/use-player';
import styles from './time-line.module.css';

interface Props {
  /** Ids of the acts. */
  readonly acts: readonly string[];
  readonly frames: readonly Frame[];
  /** The index of the still that is shown. */
  readonly shown: number;
  /** How many acts are shown as done. */
  readonly step: number;
  readonly player: Player;
  readonly onShow: (frame: number) => void;
  /** @param acts how many are shown as done */
  readonly onAct: (acts: number) => void;
  /** What else is on the line. */
  readonly children?: ReactNode;
}

/** With more acts than this their names do not fit beside each other, and then their numbers do not. */
const MOST_NAMES = 8;
const MOST_NUMBERS = 40;

const nameAt = (acts: readonly string[], step: number): string =>
  step === 0 ? 'start' : (actOf(acts[step - 1] ?? '')?.label ?? '');

const Dots = ({ acts, frames, step, onAct }: Pick<Props, 'acts' | 'frames' | 'step' | 'onAct'>) =>
  acts.length > MOST_NUMBERS ? null : (
    <ol className={styles.dots} data-named={acts.length <= MOST_NAMES || undefined}>
      {acts.map((id, number) => {
        const act = actOf(id);
        return (
          <li
            // The same act can be done several times.
            // oxlint-disable-next-line react/no-array-index-key
            key={number}
            data-done={number < step || undefined}
            data-attack={act?.group === 'attack' || undefined}
            style={{ flexGrow: frames.filter((frame) => frame.act === number).length }}
          >
            <button
              type="button"
              aria-current={number === step - 1 ? 'step' : undefined}
              aria-label={`${number + 1} ${act?.label ?? id}`}
              title={act?.label ?? id}
              onClick={() => {
                onAct(number + 1);
              }}
            >
              <span className={styles.name}>{act?.label ?? id}</span>
              <span className={styles.number}>{number + 1}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );

export const TimeLine = ({ acts, frames, shown, step, player, onShow, onAct, children }: Props) => (
  <Line
    what="step"
    label="Steps shown"
    last={Math.max(frames.length - 1, 0)}
    shown={shown}
    says={`${step} of ${acts.length}: ${nameAt(acts, step)}`}
    count={`${step} of ${acts.length}`}
    player={player}
    onShow={onShow}
    marks={
      <div className={styles.track}>
        <Dots acts={acts} frames={frames} step={step} onAct={onAct} />
      </div>
    }
  >
    {children}
  </Line>
);
