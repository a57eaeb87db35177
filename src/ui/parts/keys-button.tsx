/** The list of a page's keys, and the switch that turns them off. Not: what they do (lab/lab-page.tsx, learn/player.tsx). */
import type { RefObject } from 'react';
import { useChoices } from '../choices';
import { Check } from './check';
import { Dialog } from './dialog';
import styles from './keys-button.module.css';

interface Props {
  /** Each key as printed on the keyboard. */
  readonly rows: readonly { readonly shown: string; readonly does: string }[];
  /** Opened by its key too. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
}

export const KeysButton = ({ rows, dialog }: Props) => {
  const on = useChoices((choices) => choices.labKeys);
  const onSwitch = useChoices((choices) => choices.setLabKeys);
  return (
    <>
      <button
        type="button"
        aria-label="Keys of this page"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        ?
      </button>
      <Dialog dialog={dialog} title="Keys of this page">
        <table className={styles.keys}>
          <thead className="hidden-visually">
            <tr>
              <th scope="col">Key</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ shown, does }) => (
              <tr key={shown}>
                <th scope="row">
                  <kbd>{shown}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={`quiet ${styles.note}`}>They work unless the focus is in a field, list, menu or tab.</p>
        <Check className="quiet" on={on} onSwitch={onSwitch}>
          Keys are on
        </Check>
      </Dialog>
    </>
  );
};
