/** Where two curves cross. */

/** One figure that follows from another. */
export type Curve = (x: number) => number;

const SAMPLES = 256;
const HALVINGS = 60;

/** The points of an axis, as far apart from each other in ratio. */
export const logPoints = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from * (to / from) ** (index / (count - 1)));

/** Halves the interval, in ratio, in which the difference changes its sign. */
const between = (difference: Curve, left: number, right: number): number => {
  let [low, high] = [left, right];
  const sign = Math.sign(difference(low));
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = Math.sqrt(low * high);
    if (Math.sign(difference(middle)) === sign) low = middle;
    else high = middle;
  }
  return high;
};

/**
 * Where the first curve passes from below the second to above it, or the other way round.
 * @param from more than 0
 * @returns each x at which it is on the other side of where it was before; curves that are equal all along do not cross
 */
export const crossings = (first: Curve, second: Curve, from: number, to: number): number[] => {
  const difference: Curve = (x) => first(x) - second(x);
  const found: number[] = [];
  let before: number | undefined;
  for (const x of logPoints(from, to, SAMPLES)) {
    const sign = Math.sign(difference(x));
    if (sign === 0) continue;
    if (before !== undefined && sign !== Math.sign(difference(before))) {
      found.push(between(difference, before, x));
    }
    before = x;
  }
  return found;
};
