/** A graph drawn as SVG, its curves with their names and its marks with their numbers. */
import { valueOn, placeOn, ticksOf } from './axis';
import type { Graph, NamedCurve } from './graph';
import styles from './plot.module.css';

const HEIGHT = 360;
/** On the right there is room for names. */
const MARGIN = { left: 76, right: 152, top: 12, bottom: 36 };
/** Narrower, the names are within the plot. CSS pixels. */
const NARROW = 560;
const POINTS = 129;
/** Between two names at the ends of curves. */
const NAME_HEIGHT = 16;

interface Props {
  readonly graph: Graph;
  /** CSS pixels. */
  readonly width: number;
}

/** Heights of the names, none on another. */
const spread = (heights: readonly number[], lowest: number): number[] => {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let last = -Infinity;
  for (const index of order) {
    last = Math.max(placed[index] ?? 0, last + NAME_HEIGHT);
    placed[index] = last;
  }
  let below = lowest;
  for (const index of order.toReversed()) {
    below = Math.min(placed[index] ?? 0, below);
    placed[index] = below;
    below -= NAME_HEIGHT;
  }
  return placed;
};

interface Placed {
  readonly left: number;
  readonly top: number;
}

const MARK_WIDTH = 18;

/** Marks that would lie on one before them are above it. */
const stack = (marks: readonly Placed[]): Placed[] => {
  const placed: Placed[] = [];
  for (const { left, top } of marks) {
    let height = top;
    const covers = (other: Placed) =>
      Math.abs(other.left - left) < MARK_WIDTH && Math.abs(other.top - height) < MARK_WIDTH;
    while (placed.some(covers)) height -= MARK_WIDTH;
    placed.push({ left, top: height });
  }
  return placed;
};

/** The drawing; hidden from assistive technology. */
export const Plot = ({ graph, width }: Props) => {
  const { x, y, curves, marks, here, level } = graph;
  const isNarrow = width < NARROW;
  const right = width - (isNarrow ? MARGIN.top : MARGIN.right);
  const bottom = HEIGHT - MARGIN.bottom;
  const left = (value: number) => MARGIN.left + placeOn(x, value) * (right - MARGIN.left);
  const top = (value: number) => bottom - placeOn(y, value) * (bottom - MARGIN.top);
  const path = ({ at }: NamedCurve) =>
    Array.from({ length: POINTS }, (_, index) => valueOn(x, index / (POINTS - 1)))
      .map(
        (value, index) => `${index === 0 ? 'M' : 'L'}${left(value).toFixed(1)} ${top(at(value)).toFixed(1)}`,
      )
      .join('');
  const names = spread(
    curves.map(({ at }) => top(at(x.to))),
    bottom,
  );
  const places = stack(marks.map((mark) => ({ left: left(mark.x), top: top(mark.y) })));
  return (
    <svg className={styles.plot} width={width} height={HEIGHT} aria-hidden="true">
      {ticksOf(y, 6).map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={MARGIN.left} x2={right} y1={top(tick)} y2={top(tick)} />
          <text className={styles.tick} x={MARGIN.left - 6} y={top(tick) + 4} textAnchor="end">
            {y.text(tick)}
          </text>
        </g>
      ))}
      {ticksOf(x, Math.floor(width / 70)).map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={left(tick)} x2={left(tick)} y1={MARGIN.top} y2={bottom} />
          <text className={styles.tick} x={left(tick)} y={bottom + 15} textAnchor="middle">
            {x.text(tick)}
          </text>
        </g>
      ))}
      <text className={styles.label} x={(MARGIN.left + right) / 2} y={HEIGHT - 5} textAnchor="middle">
        {x.label}
      </text>
      {level === undefined ? null : (
        <line className={styles.level} x1={MARGIN.left} x2={right} y1={top(level)} y2={top(level)} />
      )}
      <line className={styles.here} x1={left(here)} x2={left(here)} y1={MARGIN.top} y2={bottom} />
      {curves.map((curve, index) => (
        <g
          key={curve.id}
          className={`soft ${styles.curve}`}
          data-tone={curve.tone}
          data-dashed={curve.dashed}
        >
          <path d={path(curve)} />
          <circle cx={left(here)} cy={top(curve.at(here))} r="3" />
          <text
            x={isNarrow ? right - 4 : right + 8}
            y={(names[index] ?? 0) + 4}
            textAnchor={isNarrow ? 'end' : 'start'}
          >
            {curve.label}
          </text>
        </g>
      ))}
      {marks.map((mark, index) => (
        <g key={mark.says} className={styles.mark}>
          <line x1={left(mark.x)} x2={left(mark.x)} y1={places[index]?.top} y2={top(mark.y)} />
          <circle cx={left(mark.x)} cy={places[index]?.top} r="8" />
          <text x={left(mark.x)} y={(places[index]?.top ?? 0) + 4} textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
};
