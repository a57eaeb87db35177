/** What is remembered of a learner, as JSON of ours, and back. Not: keeping it (progress.ts), and never anything pasted. */

/** What one committed to before a step was played. */
export interface Committed {
  /** The option's id. */
  readonly option: string;
  readonly sure: boolean;
}

export interface LessonProgress {
  /** Its last beat was reached. */
  readonly seen: boolean;
  /** Its task was solved without looking at the solution. */
  readonly solved: boolean;
  /** By the beat's number, from 1; the last one of each. */
  readonly predictions: ReadonlyMap<number, Committed>;
}

/** By the lesson's id. */
export type Progress = ReadonlyMap<string, LessonProgress>;

export const UNTOUCHED: LessonProgress = { seen: false, solved: false, predictions: new Map() };

const VERSION = 1;

/** Formatted, since people read the file that it is exported to. */
export const progressJson = (progress: Progress): string =>
  JSON.stringify(
    {
      version: VERSION,
      lessons: [...progress].map(([id, { seen, solved, predictions }]) => ({
        id,
        seen,
        solved,
        predictions: [...predictions].map(([beat, committed]) => ({ beat, ...committed })),
      })),
    },
    undefined,
    2,
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const listIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((each) => isObject(each)) : [];

const predictionsIn = (value: unknown): ReadonlyMap<number, Committed> =>
  new Map(
    listIn(value).flatMap(({ beat, option, sure }) =>
      typeof beat === 'number' && typeof option === 'string'
        ? [[beat, { option, sure: sure === true }] as const]
        : [],
    ),
  );

/** Never throws: what is not of this form is left out, and another version is nothing. */
export const progressIn = (json: string): Progress => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return new Map();
  }
  if (!isObject(value) || value['version'] !== VERSION) return new Map();
  return new Map(
    listIn(value['lessons']).flatMap(({ id, seen, solved, predictions }) =>
      typeof id === 'string'
        ? [
            [
              id,
              { seen: seen === true, solved: solved === true, predictions: predictionsIn(predictions) },
            ] as const,
          ]
        : [],
    ),
  );
};

/** What came of a file that somebody chose. */
export interface Imported {
  readonly progress: Progress;
  /** What was wrong or left out: whole sentences. */
  readonly says: readonly string[];
}

/** Why a text holds no progress of ours; undefined: it may. */
const problemWith = (json: string): string | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'This file is not JSON.';
  }
  if (!isObject(value) || !Array.isArray(value['lessons']))
    return 'This JSON contains no Claimcheck progress.';
  return value['version'] === VERSION
    ? undefined
    : `This progress is not of version ${VERSION}, so Claimcheck can’t read it.`;
};

/** Both: what was seen or solved in one of them is so, and of two predictions the first one's stays. */
const merged = (mine: Progress, other: Progress): Progress =>
  new Map(
    [...new Set([...mine.keys(), ...other.keys()])].map((id) => {
      const [one, two] = [mine.get(id) ?? UNTOUCHED, other.get(id) ?? UNTOUCHED];
      return [
        id,
        {
          seen: one.seen || two.seen,
          solved: one.solved || two.solved,
          predictions: new Map([...two.predictions, ...one.predictions]),
        },
      ];
    }),
  );

/**
 * Reads a file that was exported, and puts it to what is there. Never throws, and nothing is lost.
 * @param known whether there is a lesson of that id
 */
export const importInto = (mine: Progress, json: string, known: (id: string) => boolean): Imported => {
  const problem = problemWith(json);
  if (problem !== undefined) return { progress: mine, says: [problem] };
  const all = [...progressIn(json)];
  const found = all.filter(([id]) => known(id));
  const unknown = all.length - found.length;
  return {
    progress: merged(mine, new Map(found)),
    says: [
      `Lessons read from the file: ${found.length}.`,
      ...(unknown > 0 ? [`Unknown lessons, left out: ${unknown}.`] : []),
    ],
  };
};
