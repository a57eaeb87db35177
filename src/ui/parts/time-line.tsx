/** Play, step and scrub: what the time lines of the lab and of a recording share. */
import type { ReactNode } from 'react';
import { PlayButton, SpeedChoice } from './play-controls';
import { StepButtons } from './step-buttons';
import type { Player } from './use-player';
import styles from './time-line.module.css';

interface Props {
  /** One of the stills: "step". */
  readonly what: string;
  /** The name of the slider: "Steps shown". */
  readonly label: string;
  /** Index of the last still. */
  readonly last: number;
  /** Index of the still that is shown. */
  readonly shown: number;
  /** What the slider says of its place. */
  readonly says: string;
  /** Where it is, in figures. */
  readonly count: string;
  readonly player: Player;
  readonly onShow: (shown: number) => void;
  /** Below the slider, as wide as it. */
  readonly marks: ReactNode;
  /** After the count. */
  readonly children?: ReactNode;
}

export const TimeLine = ({
  what,
  label,
  last,
  shown,
  says,
  count,
  player,
  onShow,
  marks,
  children,
}: Props) => (
  <div className={styles.line} role="group" aria-label="Time line">
    <div className={styles.buttons}>
      <PlayButton player={player} disabled={last <= 0} />
      <StepButtons what={what} shown={shown} last={last} onShow={onShow} />
      <SpeedChoice player={player} />
    </div>
    <div className={styles.track}>
      <input
        type="range"
        aria-label={label}
        min={0}
        max={last}
        step={1}
        value={shown}
        disabled={last <= 0}
        aria-valuetext={says}
        onChange={(event) => {
          onShow(event.target.valueAsNumber);
        }}
      />
      {marks}
    </div>
    <p className={styles.count}>{count}</p>
    {children}
  </div>
);
