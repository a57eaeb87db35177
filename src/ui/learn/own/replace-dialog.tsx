/** Asks before changes that are in no file give way to the example. Not: for files, after which one can go back. */
import type { RefObject } from 'react';
import styles from './own.module.css';

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onReplace: () => void;
}

/** Escape keeps the text. */
export const ReplaceDialog = ({ dialog, onReplace }: Props) => (
  <dialog ref={dialog} className={styles.dialog} aria-label="Replace your text?">
    <p>Your text has changes that were not exported. The example would take its place.</p>
    <p className={styles.acts}>
      <button type="button" onClick={() => dialog.current?.close()}>
        Keep my text
      </button>
      <button
        type="button"
        onClick={() => {
          dialog.current?.close();
          onReplace();
        }}
      >
        Replace it
      </button>
    </p>
  </dialog>
);
