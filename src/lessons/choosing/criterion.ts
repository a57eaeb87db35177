/** What one looks at to choose: when it matters, what it measures, how a figure is judged. Not: the criteria (criteria/), and nothing of any one mode. */
import { inWords } from '#lint/duration';
import type { Setup } from '#lab/run/setup';
import type { Bench } from './bench';
import type { Situation } from './situation';

/** What was measured. */
export interface Reading {
  /** `never`: seconds without end. */
  readonly value: number | 'never';
  /** Other figures that its sentence names. */
  readonly besides?: readonly number[];
}

/** What a figure says to who is in a situation. */
export type Side = 'for' | 'against' | 'neither';

export interface Criterion {
  /** The name of its file. */
  readonly id: string;
  /** Its row. */
  readonly order: number;
  /** The figure, as a row begins with it. */
  readonly title: string;
  /** What a person who cares wants, after “wants”: `a revocation that takes effect in time`. */
  readonly wish: string;
  readonly unit: 'seconds' | 'bytes' | 'calls' | 'claims' | 'rows' | 'ways' | 'status' | 'outcome';
  /** Which way a figure is worse; a status is worse when it is another than 200. */
  readonly worse: 'more' | 'less' | 'another status';
  matters(situation: Situation): boolean;
  measure(bench: Bench): Promise<Reading>;
  /** The figure for a situation, where it is not the one that was measured. */
  scaled?(reading: Reading, situation: Situation): number | 'never';
  judge(reading: Reading, situation: Situation): Side;
  /** A whole sentence with the figure. */
  says(reading: Reading, situation: Situation): string;
  /** Where the judgement draws a line that could be drawn elsewhere: a whole sentence. */
  line?(situation: Situation): string | undefined;
  /** The lesson that shows it. */
  readonly lesson: string;
  /** Ids of acts of a run in the lab that shows it. */
  readonly acts: readonly string[];
  /** The setup of that run, where it is another. */
  change?(setup: Setup): Setup;
}

/** What a file in criteria/ exports. */
export type CriterionUnit = Omit<Criterion, 'id'>;

const OK = 200;

/** How bad a figure is; less is better. */
const badness = ({ worse }: Criterion, { value }: Reading): number => {
  if (worse === 'another status') return value === OK ? 0 : 1;
  const size = value === 'never' ? Number.POSITIVE_INFINITY : value;
  return worse === 'less' ? -size : size;
};

export const isWorse = (criterion: Criterion, before: Reading, after: Reading): boolean =>
  badness(criterion, after) > badness(criterion, before);

/** The figure that a situation makes of a reading. */
export const figureOf = (criterion: Criterion, reading: Reading, situation: Situation): number | 'never' =>
  criterion.scaled?.(reading, situation) ?? reading.value;

/** `15 minutes`, `no end`, `721 bytes`, `refused (401)`. */
export const figureText = ({ unit }: Pick<Criterion, 'unit'>, value: number | 'never'): string => {
  if (value === 'never') return 'no end';
  switch (unit) {
    case 'seconds':
      return value === 0 ? '0 s' : inWords(value);
    case 'bytes':
      return `${value.toLocaleString('en')} bytes`;
    case 'status':
      return value === OK ? `answered (${value})` : `refused (${value})`;
    case 'outcome':
      return value === 0 ? 'no' : 'yes';
    default:
      return value.toLocaleString('en');
  }
};
