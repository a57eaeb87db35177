/** How far the reading of a text in the box is. Not: of one that is too large for it (large-text-line.tsx). */
import type { Reading } from './large-text';
import styles from './large-text-line.module.css';

/** As people say it: "32 kB", "1.2 MB". */
export const sizeOf = (size: number): string =>
  size < 1e6 ? `${Math.ceil(size / 1000)} kB` : `${(size / 1e6).toFixed(1)} MB`;

interface Props {
  readonly size: number;
  readonly reading: Extract<Reading, { readonly state: 'reading' }>;
}

export const ReadingLine = ({ size, reading: { done, of } }: Props) => (
  <div className={styles.line} aria-busy="true">
    <progress aria-label="Reading" value={done} max={of} />
    <output>Reading {sizeOf(size)} …</output>
  </div>
);
