/** Through the stills of a stage by hand. Not: the timing (parts/use-player.ts). */
import type { ReactNode } from 'react';
import { timeText } from '../parts/clock-text';
import styles from './still-bar.module.css';
import type { Stills } from './use-stills';
import { StepButtons } from '../parts/step-buttons';

interface Props {
  readonly stills: Stills;
  /** Stops what plays. */
  readonly onShow: (frame: number) => void;
  readonly onReplay: () => void;
  /** At the end of the bar. */
  readonly children?: ReactNode;
}

export const StillBar = ({ stills: { shown, first, last, scenes }, onShow, onReplay, children }: Props) => (
  <div className={styles.bar} role="group" aria-label="Stills">
    <button type="button" disabled={first === last} onClick={onReplay}>
      Replay
    </button>
    <StepButtons what="still" shown={shown} last={last} onShow={onShow} />
    <span>
      Still {shown + 1} of {last + 1}
    </span>
    {scenes[0] ? <time>{timeText(scenes[0].at)}</time> : null}
    {children}
  </div>
);
