/** The segments of a token side by side, as wide as their bytes; a long signature leaves the claims their room. */
import type { CSSProperties, ReactNode } from 'react';
import styles from './panes.module.css';

interface Props {
  /** Characters of header, payload and signature. */
  readonly sizes: readonly [number, number, number];
  readonly children: ReactNode;
}

/** What a segment needs to be read, however few its bytes. */
const LEAST = ['14rem', '16rem', '10rem'] as const;

/** Widths go by steps, so that no edge moves with each character that one types. */
const STEPS = 12;

/** Below one another where there is no room. */
export const Panes = ({ sizes, children }: Props) => {
  const [header, payload, signature] = sizes;
  const shown = [header, payload, Math.min(signature, payload / 2)];
  const whole = shown.reduce((sum, size) => sum + size, 1);
  const columns = shown
    .map((size, index) => `minmax(${LEAST[index]}, ${Math.max(1, Math.round((size / whole) * STEPS))}fr)`)
    .join(' ');
  return (
    <div className={styles.panes} style={{ '--columns': columns } as CSSProperties}>
      {children}
    </div>
  );
};
