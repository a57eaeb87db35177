/** The table of forgeries and verifiers; each row can be opened. Not: finding the outcomes (jose/forgery/run.ts). */
import type { ForgeryTable, Row } from '#jose/forgery/run';
import { verifiers } from '#jose/forgery/verifier';
import styles from './forgery-grid.module.css';

interface Props {
  readonly table: ForgeryTable;
  /** Label of the open row. */
  readonly open: string;
  readonly onOpen: (label: string) => void;
}

/** Accepting the genuine token is right, and accepting a forged one is not. */
const toneOf = ({ forgery }: Row, accepted: boolean): 'good' | 'bad' =>
  accepted === (forgery === undefined) ? 'good' : 'bad';

export const ForgeryGrid = ({ table, open, onOpen }: Props) => (
  <table className={styles.grid}>
    <caption>
      Which verifier accepts which token: <span aria-hidden="true">● </span>accepts,{' '}
      <span aria-hidden="true">– </span>refuses. Press a token to see why.
    </caption>
    <thead>
      <tr>
        <th scope="col">Token</th>
        {verifiers.map(({ id, label }) => (
          <th key={id} scope="col" data-verifier={id}>
            <span>{label}</span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row) => (
        <tr key={row.label} data-forgery={row.id} data-open={row.label === open || undefined}>
          <th scope="row">
            <button
              type="button"
              aria-pressed={row.label === open}
              onClick={() => {
                onOpen(row.label);
              }}
            >
              {row.label}
            </button>
          </th>
          {row.cells.map(({ verifier, accepted }) => (
            <td
              key={verifier.id}
              data-verifier={verifier.id}
              data-outcome={accepted ? 'accepted' : 'refused'}
              data-tone={toneOf(row, accepted)}
            >
              <span aria-hidden="true">{accepted ? '●' : '–'}</span>
              <span className="hidden-visually">{accepted ? 'accepts' : 'refuses'}</span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
