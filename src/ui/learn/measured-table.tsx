/** What was measured in each column: figures in a table, words in a list. Not: measuring (lessons). */
import { modeOf } from '#lab/modes';
import type { Measured } from '#lessons/lesson';
import { Table } from '../parts/table';
import styles from './measured-table.module.css';

interface Props {
  readonly measured: readonly Measured[];
  /** The columns, from left to right. */
  readonly modes: readonly string[];
}

/** Values longer than this are not beside each other. Characters. */
const SHORT = 12;

const labelOf = (mode: string): string => modeOf(mode)?.label ?? mode;

const valueOf = ({ values }: Measured, mode: string): string => {
  const value = values[mode];
  return typeof value === 'number' ? value.toLocaleString('en') : (value ?? '–');
};

const isShort = (row: Measured, modes: readonly string[]): boolean =>
  modes.every((mode) => valueOf(row, mode).length <= SHORT);

const Figures = ({ measured, modes }: Props) => (
  <Table figures columns={['Measured', ...modes.map(labelOf)]}>
    {measured.map((row) => (
      <tr key={row.label}>
        <th scope="row">{row.label}</th>
        {modes.map((mode) => (
          <td key={mode}>{valueOf(row, mode)}</td>
        ))}
      </tr>
    ))}
  </Table>
);

const Words = ({ row, modes }: { readonly row: Measured; readonly modes: readonly string[] }) => (
  <div className={`stack ${styles.words}`} role="group" aria-label={row.label}>
    <p>{row.label}</p>
    <dl>
      {modes.map((mode) => (
        <div key={mode}>
          <dt>{labelOf(mode)}</dt>
          <dd>{valueOf(row, mode)}</dd>
        </div>
      ))}
    </dl>
  </div>
);

/** In the order given, but for the figures, which are in one table. */
export const MeasuredTable = ({ measured, modes }: Props) => {
  const figures = measured.filter((row) => isShort(row, modes));
  return (
    <>
      {figures.length > 0 ? <Figures measured={figures} modes={modes} /> : null}
      {measured
        .filter((row) => !figures.includes(row))
        .map((row) => (
          <Words key={row.label} row={row} modes={modes} />
        ))}
    </>
  );
};
