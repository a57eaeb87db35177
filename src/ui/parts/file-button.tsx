/** A button that opens a file or a folder from the device; one can be dropped on it too. It is sent nowhere. */
import styles from './file-button.module.css';

interface Props {
  readonly label: string;
  readonly onFile?: (file: File) => void;
  /** Set: it opens a folder, whose files carry their paths. */
  readonly onFolder?: (files: readonly File[]) => void;
  /** Which files the browser offers, as in HTML's `accept`; all when absent. */
  readonly accept?: string;
  readonly disabled?: boolean;
}

/** A native file input, unseen over what looks like a button. */
export const FileButton = ({ label, onFile, onFolder, accept, disabled }: Props) => (
  <label className={styles.button}>
    {label}
    <input
      type="file"
      accept={accept}
      disabled={disabled}
      {...(onFolder ? { webkitdirectory: '' } : {})}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        const [file] = files;
        if (file) onFile?.(file);
        if (file) onFolder?.(files);
        // The same file can be opened again.
        event.target.value = '';
      }}
    />
  </label>
);
