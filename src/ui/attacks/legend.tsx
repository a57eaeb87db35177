/** What the tiles mean, in words. */
import type { Outcome } from '#lab/measures/matrix';
import styles from './attacks.module.css';
import { MARKS } from './outcomes';

export const Legend = () => (
  <ul className={`stack ${styles.legend}`}>
    {(Object.keys(MARKS) as Outcome[]).map((outcome) => (
      <li key={outcome}>
        <span className={styles.tile} data-outcome={outcome} aria-hidden="true">
          {MARKS[outcome].sign}
        </span>
        <span>
          <b>{MARKS[outcome].word}</b>: {MARKS[outcome].says}
        </span>
      </li>
    ))}
  </ul>
);
