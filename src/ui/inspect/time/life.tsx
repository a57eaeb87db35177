/** The line of a token's life with the clock beside it. */
import type { ReactNode } from 'react';
import styles from './life.module.css';
import type { Times } from './time-line';
import { TimeLineView } from './time-line-view';

interface Props {
  readonly times: Times;
  /** Seconds of leeway that the line shows. */
  readonly leeway?: number | undefined;
  /** What sets the time that the token is judged at. */
  readonly clock?: ReactNode;
}

/** As high without a line as with one. */
export const Life = ({ times, leeway, clock }: Props) => (
  <div className={styles.life}>
    <TimeLineView times={times} leeway={leeway} />
    {clock}
  </div>
);
