/** A button that opens a JWT in the inspector's own view. Not: the view (inspect/token/token-view.tsx). */
import { useRef, useState } from 'react';
import { Dialog } from '../../parts/dialog';
import { DecodedToken } from '../../stage/decoded-token';
import styles from './decode-button.module.css';

interface Props {
  readonly token: string;
  /** What the button calls it: `JWT`, `access_token`. */
  readonly name: string;
  /** Seconds since 1970-01-01T00:00:00Z, on the virtual clock. */
  readonly now: number;
}

/** The token is decoded once it is asked for. */
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
      <Dialog
        dialog={dialog}
        title={`${name}, decoded`}
        width="wide"
        onClose={() => {
          setOpen(false);
        }}
      >
        {open ? <DecodedToken token={token} now={now} /> : null}
      </Dialog>
    </>
  );
};
