/** What speaks for and against each mode in a situation, what would mend it, and what that costs. It decides, adds up and ranks nothing. */
import { modes } from '#lab/modes';
import type { Setup } from '#lab/run/setup';
import type { ModeId } from '../lesson';
import { setupWith } from '../play';
import { benchOf } from './bench';
import { criteria } from './criteria';
import { isWorse, type Criterion, type Reading, type Side } from './criterion';
import { awayIn, lasting } from './lasting';
import { REMEDIES, type Remedy } from './remedies';
import type { Situation } from './situation';

/** Every mode of the lab, in its order. */
export const MODE_IDS: readonly ModeId[] = modes.map(({ id }) => id);

/** By the criterion's id. */
export type Readings = Readonly<Record<string, Reading>>;

/** The lab's default, with what the situation says that tokens hold, and with lifetimes that let the user be away as it wants. */
export const setupFor = (situation: Situation): Setup =>
  lasting(setupWith(situation.data === 'yes' ? { claims: 'profile' } : {}), awayIn(situation));

/** Every criterion of one mode under one setup, read from runs made for it. */
export const measure = async (setup: Setup, mode: ModeId): Promise<Readings> => {
  const bench = benchOf(setup, mode);
  const readings: [string, Reading][] = [];
  // One after the other: they share runs, and the user wants to press things meanwhile.
  for (const criterion of criteria) readings.push([criterion.id, await criterion.measure(bench)]);
  return Object.fromEntries(readings);
};

const readingOf = (readings: Readings, { id }: Criterion): Reading => {
  const reading = readings[id];
  if (!reading) throw new RangeError(`Nothing was measured for ${id}.`);
  return reading;
};

export interface Point {
  readonly criterion: Criterion;
  readonly reading: Reading;
  readonly side: Side;
}

/** Every criterion for one mode; those that the situation does not ask about are on no side. */
export const pointsOf = (readings: Readings, situation: Situation): Point[] =>
  criteria.map((criterion) => {
    const reading = readingOf(readings, criterion);
    return {
      criterion,
      reading,
      side: criterion.matters(situation) ? criterion.judge(reading, situation) : 'neither',
    };
  });

/** The changes that are worth trying for a mode: those for the sake of something that speaks against it. */
export const remediesToTry = (points: readonly Point[]): Remedy[] =>
  REMEDIES.filter(({ aims }) =>
    points.some(({ side, criterion }) => side === 'against' && aims.includes(criterion.id)),
  );

/** A figure before a remedy and with it. */
export interface Change {
  readonly criterion: Criterion;
  readonly before: Reading;
  readonly after: Reading;
}

export interface Mending {
  readonly remedy: Remedy;
  /** What no longer speaks against the mode. */
  readonly mends: readonly Change[];
  /** What got worse, whether the situation asks about it or not. */
  readonly costs: readonly Change[];
}

/**
 * What a remedy does to a mode, as the difference of two measurements.
 * @returns undefined when it mends nothing
 */
export const mendingOf = (
  remedy: Remedy,
  before: Readings,
  after: Readings,
  situation: Situation,
): Mending | undefined => {
  const changes = criteria.map((criterion) => ({
    criterion,
    before: readingOf(before, criterion),
    after: readingOf(after, criterion),
  }));
  const mends = changes.filter(
    (change) =>
      change.criterion.matters(situation) &&
      change.criterion.judge(change.before, situation) === 'against' &&
      change.criterion.judge(change.after, situation) !== 'against',
  );
  if (mends.length === 0) return undefined;
  return {
    remedy,
    mends,
    costs: changes.filter((change) => isWorse(change.criterion, change.before, change.after)),
  };
};
