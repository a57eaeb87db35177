/** A button that opens a file from the device; one can be dropped on it too. Not: sending it anywhere. */
import styles from './file-button.module.css';

interface Props {
  readonly label: string;
  readonly onFile: (file: File) => void;
  /** Which files the browser offers, as in HTML's `accept`; all when absent. */
  readonly accept?: string;
  readonly disabled?: boolean;
}

/** A native file input, unseen over what looks like a button. */
export const FileButton = ({ label, onFile, accept, disabled }: Props) => (
  <label className={styles.button}>
    {label}
    <input
      type="file"
      accept={accept}
      disabled={disabled}
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file) onFile(file);
        // The same file can be opened again.
        event.target.value = '';
      }}
    />
  </label>
);
