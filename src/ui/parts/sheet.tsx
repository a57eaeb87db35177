/** A native dialog over the page, with a title and a button that closes it. Not: what opens it, which calls `showModal`. */
import type { ReactNode, RefObject } from 'react';
import styles from './sheet.module.css';

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly children: ReactNode;
}

/** Escape closes it too, and the focus returns to what opened it. */
export const Sheet = ({ dialog, title, children }: Props) => (
  <dialog ref={dialog} className={styles.sheet} aria-label={title}>
    <div className={styles.head}>
      <h2>{title}</h2>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </div>
    {children}
  </dialog>
);
