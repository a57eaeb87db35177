/** Where a value is on an axis, and its ticks. */

export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly log: boolean;
  /** Where there are better ones than powers of ten. */
  readonly ticks?: readonly number[];
  readonly text: (value: number) => string;
}

/** From 0 at the axis' start to 1 at its end; beyond both it stays there. */
export const placeOn = ({ from, to, log }: Axis, value: number): number => {
  const place = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.min(1, Math.max(0, place));
};

/** The value at a place. */
export const valueOn = ({ from, to, log }: Axis, place: number): number =>
  log ? from * (to / from) ** place : from + place * (to - from);

/** Powers of ten, every one or every second or third, so that no more than so many are on the axis; or quarters. */
export const ticksOf = (axis: Axis, most: number): readonly number[] => {
  if (axis.ticks) {
    const every = Math.ceil(axis.ticks.length / most);
    return axis.ticks.filter((_, index) => index % every === 0);
  }
  if (!axis.log) return [0, 0.25, 0.5, 0.75, 1].map((place) => valueOn(axis, place));
  const first = Math.ceil(Math.log10(axis.from) - 1e-9);
  const last = Math.floor(Math.log10(axis.to) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / most));
  return Array.from(
    { length: Math.floor((last - first) / every) + 1 },
    (_, index) => 10 ** (first + index * every),
  );
};

/** Powers of ten around the values that are more than 0, at most so many decades down from the largest. */
export const decadesAround = (values: readonly number[], most = 14): { from: number; to: number } => {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  if (positive.length === 0) return { from: 0.1, to: 1 };
  const to = Math.ceil(Math.log10(Math.max(...positive)) + 0.05);
  const from = Math.max(to - most, Math.floor(Math.log10(Math.min(...positive))));
  return { from: 10 ** Math.min(from, to - 1), to: 10 ** to };
};
