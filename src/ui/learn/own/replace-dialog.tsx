/** Asks before changes that are in no file give way to a copy. */
import type { RefObject } from 'react';
import { Dialog } from '../../parts/dialog';

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onReplace: () => void;
}

/** Escape keeps the text. */
export const ReplaceDialog = ({ dialog, onReplace }: Props) => (
  <Dialog
    dialog={dialog}
    title="Replace your text?"
    width="narrow"
    acts={
      <>
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
      </>
    }
  >
    <p>You have not exported your latest changes. The copy replaces your text.</p>
  </Dialog>
);
