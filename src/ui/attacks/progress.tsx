/** How far the matrix is played, with a way to stop. Not: the playing (use-cells.ts). */
import type { Cells } from './use-cells';
import styles from './attacks.module.css';

/** Gone when everything is played. */
export const Progress = ({ done, total, stopped, stop, goOn }: Cells) =>
  done === total ? (
    <p className={`row quiet ${styles.progress}`} role="status">
      {total} runs played in this page.
    </p>
  ) : (
    <p className={`row quiet ${styles.progress}`}>
      <label>
        {stopped ? 'Stopped after' : 'Playing'} {done} of {total} runs <progress value={done} max={total} />
      </label>
      <button type="button" onClick={stopped ? goOn : stop}>
        {stopped ? 'Go on' : 'Stop'}
      </button>
    </p>
  );
