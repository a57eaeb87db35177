/** A native dialog over the page, with a title and a button that closes it. */
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import styles from './dialog.module.css';

interface Props {
  /** What opens it; absent: it is open as soon as it is there. */
  readonly dialog?: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly width?: 'narrow' | 'wide';
  /** In place of the button that closes it. */
  readonly acts?: ReactNode;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** Escape closes it too, and the focus returns to what opened it. */
export const Dialog = ({ dialog: opened, title, width, acts, onClose, children }: Props) => {
  const own = useRef<HTMLDialogElement>(null);
  const dialog = opened ?? own;
  useEffect(() => {
    own.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} data-width={width} aria-label={title} onClose={onClose}>
      <div className={`row ${styles.head}`}>
        <h2>{title}</h2>
        {acts ?? (
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
};
