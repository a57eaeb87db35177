/** The numbers that rules compare with and that are policy, as data: what they are for, and what a person may set instead. A limit that a standard fixes for every reader is no threshold. */

export type ThresholdUnit = 'seconds' | 'bytes' | 'bits' | 'characters' | 'rounds';

export interface Threshold {
  /** What happens past it, in a few words: `warns above`. */
  readonly says: string;
  readonly unit: ThresholdUnit;
  readonly value: number;
  /** Under which name several rules share it; its own otherwise. */
  readonly shared?: string;
}

/** What a person set, by key; the rest is as the rules declare it. */
export type ChosenThresholds = Readonly<Record<string, number>>;

interface Declaring {
  readonly id: string;
  readonly thresholds?: Readonly<Record<string, Threshold>>;
}

/** The key of a rule's threshold: `lifetime-long/idToken`, or the name under which rules share it. */
export const thresholdKey = (rule: Declaring, name: string): string =>
  rule.thresholds?.[name]?.shared ?? `${rule.id}/${name}`;

/** True for a number that a threshold can be. */
export const isThreshold = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const NONE: Readonly<Record<string, number>> = {};
const asDeclared = new WeakMap<Declaring, Readonly<Record<string, number>>>();

/** The numbers that count for a rule, by the names it gives them. */
export const limitsOf = (rule: Declaring, chosen?: ChosenThresholds): Readonly<Record<string, number>> => {
  if (!rule.thresholds) return NONE;
  const known = chosen ? undefined : asDeclared.get(rule);
  if (known) return known;
  const limits = Object.fromEntries(
    Object.entries(rule.thresholds).map(([name, { value }]) => {
      const key = thresholdKey(rule, name);
      return [name, (chosen && Object.hasOwn(chosen, key) ? chosen[key] : undefined) ?? value];
    }),
  );
  if (!chosen) asDeclared.set(rule, limits);
  return limits;
};
