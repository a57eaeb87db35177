/** What an attack came to in one cell, as a link to its run. */
import { toQuery } from '#lab/derive/lab-address';
import type { Cell, Outcome } from '#lab/measures/matrix';
import { hrefOf } from '../address';
import styles from './attacks.module.css';

/** Never by colour alone: sign and word. */
const MARKS: Readonly<Record<Outcome, readonly [sign: string, word: string]>> = {
  succeeded: ['✖', 'succeeds'],
  failed: ['✔', 'fails'],
  broken: ['⚠', 'no login'],
  'not applicable': ['–', 'has no meaning'],
};

/** @param cell undefined: not played yet */
export const OutcomeCell = ({ cell }: { readonly cell: Cell | undefined }) => {
  if (!cell) return <td className={styles.waiting}>…</td>;
  const { outcome, because } = cell.played;
  const [sign, word] = MARKS[outcome];
  return (
    <td data-outcome={outcome}>
      <a href={hrefOf(`/lab?${toQuery(cell.setup)}`)} title={because}>
        <span aria-hidden="true">{sign}</span> {word}
      </a>
    </td>
  );
};

/** What the signs mean. */
export const Legend = () => (
  <p className={styles.legend}>
    <span data-outcome="succeeded">
      ✖ succeeds: protected data came back, a protected change was made, or a login was lost.
    </span>{' '}
    <span data-outcome="failed">✔ fails.</span>{' '}
    <span data-outcome="broken">⚠ no login: with these choices the victim can’t even log in.</span>{' '}
    <span data-outcome="not applicable">– has no meaning in this mode.</span> Each opens its run.
  </p>
);
