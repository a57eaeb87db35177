/** What one column did in one act: its lines, in the rows of the grid. */
import { memo } from 'react';
import type { Barred } from '#lab/derive/scene/message';
import { harmIn } from '#lab/derive/scene/outcome';
import type { Row } from '#lab/derive/sequence';
import { actOf } from '#lab/run/act';
import type { Trace } from '#lab/run/trace';
import { AttackVerdict } from './attack-verdict';
import type { OpaqueValues } from '../holdings/credential-marks';
import { LineCell } from './line-cell';

interface Props {
  readonly row: Row;
  /** Grid line of the act's label. */
  readonly start: number;
  readonly trace: Trace;
  readonly values: OpaqueValues;
  /** Of the act's label. */
  readonly labelId: string;
  /** It was just added. */
  readonly fresh: boolean;
  /** Why an answer to Alice may be wrong. */
  readonly taken: Barred | undefined;
}

/** Drawn once: none of what it gets changes while one scrubs, but for its place when rows are folded. */
export const ActRow = memo(function ActRow({ row, start, trace, values, labelId, fresh, taken }: Props) {
  return (
    <li
      aria-labelledby={labelId}
      data-fresh={fresh || undefined}
      data-act={`${row.act + 1} ${actOf(row.id)?.label ?? row.id}`}
      style={{ gridRow: `${start} / span ${row.lines.length + 1}` }}
    >
      <ActLines row={row} trace={trace} values={values} taken={taken} />
    </li>
  );
});

const ActLines = memo(function ActLines({
  row,
  trace,
  values,
  taken,
}: Pick<Props, 'row' | 'trace' | 'values' | 'taken'>) {
  const harm = harmIn(trace, row.act, row.id);
  return row.lines.map((line, index) => {
    const steps = line.cells.find((cell) => cell.mode === trace.mode)?.steps ?? [];
    return line.verdict ? (
      <AttackVerdict key="verdict" trace={trace} act={row.act} id={row.id} />
    ) : (
      <LineCell
        // Lines of an act never change places.
        // oxlint-disable-next-line react/no-array-index-key
        key={index}
        steps={steps}
        values={values}
        taken={harm && steps.includes(harm) ? 'harm' : taken}
      />
    );
  });
});
