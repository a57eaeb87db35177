/** A graph under its sentence, with its legend, its marks in words and its values in a table. */
import { memo, useId, type ReactNode } from 'react';
import { ticksOf } from './axis';
import { Table } from '../../parts/table';
import styles from './figure.module.css';
import type { Graph } from './graph';
import { Plot } from './plot';
import { useWidth } from './use-width';

interface Props {
  /** What the y axis counts. */
  readonly counts: string;
  readonly graph: Graph;
  readonly children?: ReactNode;
}

const Legend = ({ graph: { x, y, curves, here } }: { graph: Graph }) => (
  <ul className={`words ${styles.legend}`} aria-label={`At ${x.text(here)}`}>
    {curves.map(({ id, label, tone, dashed, at }) => (
      <li key={id} data-curve={id} data-tone={tone} data-dashed={dashed}>
        <span className={styles.line} aria-hidden="true" /> {label} <b>{y.text(at(here))}</b>
      </li>
    ))}
  </ul>
);

const Values = ({ graph: { says, x, y, curves, marks, here } }: Pick<Props, 'graph'>) => {
  const points = [...new Set([...ticksOf(x, 12), ...marks.map((mark) => mark.x), here])].sort(
    (a, b) => a - b,
  );
  return (
    <details>
      <summary>The values as a table</summary>
      <Table
        figures
        className={styles.values}
        columns={[x.label, ...curves.map(({ label }) => label)]}
        region={`Values: ${says}`}
      >
        {points.map((point) => (
          <tr key={point} data-here={point === here || undefined}>
            <th scope="row">{x.text(point)}</th>
            {curves.map(({ id, at }) => (
              <td key={id}>{y.text(at(point))}</td>
            ))}
          </tr>
        ))}
      </Table>
    </details>
  );
};

/** A section of the page. */
export const Figure = memo(({ counts, graph, children }: Props) => {
  const id = useId();
  const [ref, width] = useWidth();
  return (
    <section className={`stack ${styles.figure}`} aria-labelledby={id}>
      <h2 id={id}>{graph.says}</h2>
      <p className="soft">{counts}</p>
      <div ref={ref}>
        <Plot graph={graph} width={width} />
      </div>
      <Legend graph={graph} />
      {graph.marks.length > 0 ? (
        <ol className={`bullets ${styles.marks}`}>
          {graph.marks.map(({ says }) => (
            <li key={says}>{says}</li>
          ))}
        </ol>
      ) : (
        <p className="soft">No curves cross here.</p>
      )}
      {children}
      <Values graph={graph} />
    </section>
  );
});
