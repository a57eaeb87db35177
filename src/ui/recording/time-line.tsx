/** The exchanges of a recording on the time line, with its findings marked. Not: the lab's acts (lab/time-line). */
import { TimeLine as Line } from '../parts/time-line';
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
  <Line
    what="exchange"
    label="Exchanges shown"
    last={last}
    shown={shown}
    says={says}
    count={`${shown + 1} of ${last + 1}`}
    player={player}
    onShow={onShow}
    marks={
      <div className={styles.marks} aria-hidden="true">
        {marked.map((still) => (
          <span key={still} style={{ insetInlineStart: `${(still / Math.max(last, 1)) * 100}%` }}>
            ✖
          </span>
        ))}
      </div>
    }
  />
);
