/** Play, step and scrub through the exchanges of a recording, findings marked on the line. Not: the lab's acts (lab/time-line). */
import { PlayButton, SpeedChoice } from '../parts/play-controls';
import { StepButtons } from '../parts/step-buttons';
import type { Player } from '../parts/use-player';
import styles from './time-line.module.css';

interface Props {
  /** Index of the last still. */
  readonly last: number;
  /** Index of the still that is shown. */
  readonly shown: number;
  /** Says what is shown. */
  readonly says: string;
  /** Indices of stills that something is wrong with. */
  readonly marked: readonly number[];
  readonly player: Player;
  readonly onShow: (shown: number) => void;
}

export const TimeLine = ({ last, shown, says, marked, player, onShow }: Props) => (
  <div className={styles.line} role="group" aria-label="Time line">
    <div className={styles.buttons}>
      <PlayButton player={player} disabled={last <= 0} />
      <StepButtons what="exchange" shown={shown} last={last} onShow={onShow} />
      <SpeedChoice player={player} />
    </div>
    <div className={styles.track}>
      <input
        type="range"
        aria-label="Exchanges shown"
        min={0}
        max={last}
        step={1}
        value={shown}
        aria-valuetext={says}
        onChange={(event) => {
          onShow(event.target.valueAsNumber);
        }}
      />
      <div className={styles.marks} aria-hidden="true">
        {marked.map((still) => (
          <span key={still} style={{ insetInlineStart: `${(still / Math.max(last, 1)) * 100}%` }}>
            ✖
          </span>
        ))}
      </div>
    </div>
    <p className={styles.count}>
      {shown + 1} of {last + 1}
    </p>
  </div>
);
