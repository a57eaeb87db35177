/** A button that opens a JWT in the inspector's own view. Not: the view (inspect/token/token-view.tsx). */
import { useRef, useState } from 'react';
import { TokenView } from '../../inspect/token/token-view';
import { Dialog } from '../../parts/dialog';
import styles from './decode-button.module.css';
import { useVerifyingKey } from './verifying-key';

interface Props {
  readonly token: string;
  /** What the button calls it: `JWT`, `access_token`. */
  readonly name: string;
  /** Seconds since 1970-01-01T00:00:00Z, on the virtual clock. */
  readonly now: number;
}

/** The token is decoded once it is asked for. */
export const DecodeButton = ({ token, name, now }: Props) => {
  const key = useVerifyingKey();
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
        {open ? (
          <>
            <p className={styles.says}>
              Anyone who holds the token can read this. It is verified with{' '}
              {key.isPublic
                ? 'the key that the lab’s authorization server publishes: a sample of an RFC, which anyone can sign with.'
                : 'the HMAC secret that the lab’s servers share, and that is in no secret place here.'}
            </p>
            <TokenView text={token} now={now} keyText={key.text} keySays="The lab gave its key." />
          </>
        ) : null}
      </Dialog>
    </>
  );
};
