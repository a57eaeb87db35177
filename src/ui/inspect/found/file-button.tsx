/** Opens a file from the device. Not: sending it anywhere. */
import styles from './file-button.module.css';

/** A native file input that looks like a button. */
export const FileButton = ({ onFile }: { onFile: (file: File) => void }) => (
  <label className={styles.button}>
    Open a file
    <input
      type="file"
      className="hidden-visually"
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        if (file) onFile(file);
        // The same file can be opened again.
        event.target.value = '';
      }}
    />
  </label>
);
