/** The figures of the modes side by side, with bars where lengths compare. */
import type { CSSProperties } from 'react';
import { modeOf } from '#lab/modes';
import { MODE_IDS, type Point } from '#lessons/choosing/argue';
import { figureOf, figureText } from '#lessons/choosing/criterion';
import { Table } from '../../parts/table';
import { barSize, isLength, lengthsOf } from './bars';
import styles from './choosing.module.css';
import { useSheet } from './sheet';
import { labHref } from './shown';

const SIDES = {
  for: { sign: '+', says: 'advantage' },
  against: { sign: '−', says: 'disadvantage' },
  neither: { sign: '', says: '' },
} as const;

const Row = ({ points }: { readonly points: readonly Point[] }) => {
  const { situation, setup } = useSheet();
  const criterion = points[0]?.criterion;
  if (!criterion) return null;
  const figures = points.map(({ reading }) => figureOf(criterion, reading, situation));
  const lengths = lengthsOf(points, situation);
  return (
    <tr data-figure={criterion.id}>
      <th scope="row">{criterion.title}</th>
      {points.map(({ side, reading }, index) => {
        const figure = figures[index] ?? reading.value;
        return (
          <td key={MODE_IDS[index]} data-side={side} data-value={figure}>
            <a href={labHref(setup, criterion)}>{figureText(criterion, figure)}</a>
            {side === 'neither' ? null : (
              <span className={styles.sign}>
                <span aria-hidden="true">{SIDES[side].sign}</span>
                <span className="hidden-visually">, {SIDES[side].says}</span>
              </span>
            )}
            {isLength(criterion) ? (
              <span
                className={styles.bar}
                aria-hidden="true"
                style={{ inlineSize: barSize(lengths[index] ?? 0) }}
              />
            ) : null}
          </td>
        );
      })}
    </tr>
  );
};

const FiguresTable = ({ asked }: { readonly asked: boolean }) => {
  const { argued, situation } = useSheet();
  const rows = (argued[0]?.points ?? []).map((_, index) =>
    argued.flatMap(({ points }) => points[index] ?? []),
  );
  return (
    <Table
      className={styles.figures}
      style={{ '--modes': argued.length } as CSSProperties}
      caption={
        asked
          ? 'Measured for this situation. Each figure opens its run. A row’s longest bar is its largest figure.'
          : 'Also measured, but not decisive here.'
      }
      columns={['Figure', ...argued.map(({ mode }) => modeOf(mode)?.label ?? mode)]}
    >
      {rows
        .filter(([point]) => point?.criterion.matters(situation) === asked)
        .map((points) => (
          <Row key={points[0]?.criterion.id} points={points} />
        ))}
    </Table>
  );
};

/** What the situation does not ask about is folded away. */
export const Figures = () => (
  <details className={`stack ${styles.block}`}>
    <summary>All figures side by side</summary>
    <FiguresTable asked />
    <details>
      <summary>Figures that don’t matter for this situation</summary>
      <FiguresTable asked={false} />
    </details>
  </details>
);
