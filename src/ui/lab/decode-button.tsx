/** A button that opens a JWT in the inspector's own view. Not: the view (inspect/token-view.tsx). */
import { useRef, useState } from 'react';
import { PUBLIC_JWK, SIGNING_KEY_SOURCE } from '#lab/signing-key';
import { TokenView } from '../inspect/token-view';
import styles from './decode-button.module.css';

const KEY_TEXT = JSON.stringify(PUBLIC_JWK);

interface Props {
  readonly token: string;
  /** What the button calls it: `JWT`, `access_token`. */
  readonly name: string;
  /** Seconds since 1970-01-01T00:00:00Z, on the virtual clock. */
  readonly now: number;
}

/** The dialog is native: Escape closes it, and the focus returns to the button. */
export const DecodeButton = ({ token, name, now }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        Decode<span className="hidden-visually"> {name}</span>
      </button>
      <dialog
        ref={dialog}
        className={styles.dialog}
        aria-label={`${name}, decoded`}
        onClose={() => {
          setOpen(false);
        }}
      >
        {open ? (
          <>
            <div className={styles.head}>
              <p>
                Anyone who holds the token can read this. It is verified with the key that the lab publishes.{' '}
                {SIGNING_KEY_SOURCE}
              </p>
              <button type="button" onClick={() => dialog.current?.close()}>
                Close
              </button>
            </div>
            <TokenView text={token} now={now} keyText={KEY_TEXT} keySays="The lab gave its published key." />
          </>
        ) : null}
      </dialog>
    </>
  );
};
