/** The keys of a lesson, listed. Not: what they do (use-keys.ts). */
import type { RefObject } from 'react';
import styles from './lesson.module.css';

const ROWS = [
  ['→ or Space', 'Next beat; where a prediction is asked for, to its options'],
  ['←', 'Previous beat'],
  ['Home', 'The question'],
  ['End', 'The task'],
  ['r', 'Reset: everything as at the start'],
  ['?', 'This list'],
] as const;

/** Opened from outside by `showModal`. */
export const KeySheet = ({ sheet }: { readonly sheet: RefObject<HTMLDialogElement | null> }) => (
  <dialog ref={sheet} className={styles.keys} aria-label="Keys">
    <h2>Keys</h2>
    <dl>
      {ROWS.map(([key, says]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
    <form method="dialog">
      <button type="submit">Close</button>
    </form>
  </dialog>
);
