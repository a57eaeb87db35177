/** The row above a box: what the box is for, and what can be done or chosen beside it. */
import type { ReactNode } from 'react';
import styles from './box-head.module.css';

interface Props {
  /** The label of the box, or a heading. */
  readonly title: ReactNode;
  readonly children: ReactNode;
}

export const BoxHead = ({ title, children }: Props) => (
  <div className={`row ${styles.head}`}>
    {title}
    <span className={`row tight ${styles.acts}`}>{children}</span>
  </div>
);
