/** A table under named columns: words, or figures, which line up at the right. Not: what is in its rows. */
import type { ComponentProps, ReactNode } from 'react';
import styles from './table.module.css';

interface Props extends ComponentProps<'table'> {
  /** Each another, from left to right. */
  readonly columns: readonly string[];
  readonly caption?: ReactNode;
  /** All columns but the first are of figures. */
  readonly figures?: boolean;
  /** What the place is called that scrolls where the table is wider or higher than it; absent: it is never. */
  readonly region?: string;
}

/** @param props `children`: its rows */
export const Table = ({ columns, caption, figures, region, className = '', children, ...table }: Props) => {
  const drawn = (
    <table {...table} className={`${styles.table} ${className}`} data-figures={figures}>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
  return region === undefined ? (
    drawn
  ) : (
    // It scrolls by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.region} role="region" aria-label={region} tabIndex={0}>
      {drawn}
    </div>
  );
};
