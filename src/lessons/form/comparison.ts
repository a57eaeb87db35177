/** What a measured value is held against: `{"is": 200}`, `{"atLeast": 100, "below": 500}`. Not: where the value comes from (../measures.ts). */
import type { Value } from '../measure';

export interface Comparison {
  readonly is?: Value;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/** What holds a number between two others. */
export const BOUNDS = ['atLeast', 'atMost', 'below'] as const;

const isBounded = (compared: Comparison): boolean => BOUNDS.some((bound) => compared[bound] !== undefined);

export const isEmpty = (compared: Comparison): boolean => compared.is === undefined && !isBounded(compared);

/** Whether a value is so; what could not be read is nothing. */
export const holds = (compared: Comparison, value: Value | undefined): boolean => {
  const { is, atLeast = -Infinity, atMost = Infinity, below = Infinity } = compared;
  if (value === undefined || (is !== undefined && value !== is)) return false;
  if (!isBounded(compared)) return is !== undefined;
  return typeof value === 'number' && value >= atLeast && value <= atMost && value < below;
};

/** The same comparison has the same: `200`, `≥ 100 < 500`. */
export const comparisonId = ({ is, atLeast, atMost, below }: Comparison): string =>
  [
    ...(is === undefined ? [] : [String(is)]),
    ...(atLeast === undefined ? [] : [`≥ ${atLeast}`]),
    ...(atMost === undefined ? [] : [`≤ ${atMost}`]),
    ...(below === undefined ? [] : [`< ${below}`]),
  ].join(' ');

/** Whether the least of one is not beyond the most of the other. */
const reaches = (one: Comparison, other: Comparison): boolean => {
  const least = typeof one.is === 'number' ? one.is : (one.atLeast ?? -Infinity);
  const { is, atMost = Infinity, below = Infinity } = other;
  return typeof is === 'number' ? least <= is : least <= atMost && least < below;
};

/** Whether one value could be both. */
export const overlap = (one: Comparison, other: Comparison): boolean => {
  if (typeof one.is === 'string' || typeof one.is === 'boolean') return one.is === other.is;
  if (typeof other.is === 'string' || typeof other.is === 'boolean') return false;
  return reaches(one, other) && reaches(other, one);
};
