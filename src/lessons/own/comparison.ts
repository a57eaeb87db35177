/** What a measured value is held against: `{"is": 200}`, `{"atLeast": 100, "atMost": 500}`. Not: where the value comes from (measures.ts). */
import type { Measured } from './measures';

export interface Comparison {
  readonly is?: Measured;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export const isEmpty = ({ is, atLeast, atMost }: Comparison): boolean =>
  is === undefined && atLeast === undefined && atMost === undefined;

/** Whether a value is so; what could not be read is nothing. */
export const holds = ({ is, atLeast, atMost }: Comparison, value: Measured | undefined): boolean => {
  if (value === undefined || (is !== undefined && value !== is)) return false;
  if (atLeast === undefined && atMost === undefined) return is !== undefined;
  if (typeof value !== 'number') return false;
  return value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
};

/** The same comparison has the same: `is 200`, `≥ 100 ≤ 500`. */
export const comparisonId = ({ is, atLeast, atMost }: Comparison): string =>
  [
    ...(is === undefined ? [] : [`is ${String(is)}`]),
    ...(atLeast === undefined ? [] : [`≥ ${atLeast}`]),
    ...(atMost === undefined ? [] : [`≤ ${atMost}`]),
  ].join(' ');

const range = ({ is, atLeast, atMost }: Comparison): readonly [number, number] =>
  typeof is === 'number' ? [is, is] : [atLeast ?? -Infinity, atMost ?? Infinity];

/** Whether one value could be both. */
export const overlap = (one: Comparison, other: Comparison): boolean => {
  if (typeof one.is === 'string' || typeof one.is === 'boolean') return one.is === other.is;
  if (typeof other.is === 'string' || typeof other.is === 'boolean') return false;
  const [from, to] = range(one);
  const [otherFrom, otherTo] = range(other);
  return from <= otherTo && otherFrom <= to;
};
