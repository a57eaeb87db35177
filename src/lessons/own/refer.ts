/** What the parts of a lesson of one's own say of one another: columns that are shown, acts that are done, measures and what they are held against. Not: texts (refer-texts.ts), nor the form of each part (schema.ts). */
import type { Span } from '#text/span';
import { setupWith } from '../play';
import { comparisonId, isEmpty, overlap, type Comparison } from './comparison';
import { optionId } from './compile';
import { measureOf } from './measures';
import type { Path } from './place';
import type { OwnLesson } from './schema';
import { clashIn, patched } from './setup-patch';

/** A problem before it has its place in the text. */
export interface Referred {
  readonly path: Path;
  /** Characters of the text that stands there. */
  readonly within?: Span;
  readonly severity?: 'warning';
  readonly says: string;
}

type OwnBeat = OwnLesson['beats'][number];
type OwnPrediction = NonNullable<OwnBeat['predict']>;

/** An act that is not done by then. */
const actSays = (acts: number): string =>
  acts === 0
    ? 'No act was done by then.'
    : `By then ${acts === 1 ? 'one act is' : `${acts} acts are`} done, numbered from 1.`;

/** @param acts how many are done by then */
export const isBeyond = (act: number | undefined, acts: number): boolean => act !== undefined && act > acts;

interface Names {
  readonly mode?: string;
  readonly act?: number;
}

/** Whether a lesson has what is named. */
const namesIn = (path: Path, { mode, act }: Names, shown: readonly string[], acts: number): Referred[] => [
  ...(mode !== undefined && !shown.includes(mode)
    ? [
        {
          path: [...path, 'mode'],
          says: `The lesson does not show the column ${mode}. Its modes: ${shown.join(', ')}.`,
        },
      ]
    : []),
  ...(isBeyond(act, acts) ? [{ path: [...path, 'act'], says: actSays(acts) }] : []),
];

const listIn = (
  path: Path,
  list: readonly Names[] | undefined,
  shown: readonly string[],
  acts: number,
): Referred[] => (list ?? []).flatMap((each, index) => namesIn([...path, index], each, shown, acts));

/** Whether a measure can be held against it. */
const comparisonIn = (path: Path, compared: Comparison, measure: string): Referred[] => {
  const { id, kind } = measureOf(measure) ?? {};
  const { is, atLeast, atMost } = compared;
  const wanted = { number: 'number', 'yes or no': 'boolean', text: 'string' }[kind ?? 'number'];
  const called = { number: 'a number', 'yes or no': 'true or false', text: 'a text' }[kind ?? 'number'];
  return [
    ...(isEmpty(compared)
      ? [{ path, says: `What ${id} is held against is missing: is, atLeast or atMost.` }]
      : []),
    ...(is !== undefined && typeof is !== wanted
      ? [{ path: [...path, 'is'], says: `The measure ${id} is ${called}.` }]
      : []),
    ...(['atLeast', 'atMost'] as const)
      .filter((bound) => compared[bound] !== undefined && kind !== 'number')
      .map((bound) => ({
        path: [...path, bound],
        says: `The measure ${id} is ${called}: only “is” fits it.`,
      })),
    ...(atLeast !== undefined && atMost !== undefined && atLeast > atMost
      ? [{ path: [...path, 'atMost'], says: 'atMost is less than atLeast: nothing is both.' }]
      : []),
  ];
};

const columnOptions = (path: Path, options: OwnPrediction['options'], shown: readonly string[]): Referred[] =>
  options.flatMap((option, index): Referred[] => {
    const at = [...path, index];
    if (!option.columns) {
      return [
        { path: at, says: 'The answer is a set of columns, so this option names columns; [] is none.' },
      ];
    }
    const twin = options.slice(0, index).some((each) => each.columns && optionId(each) === optionId(option));
    return [
      ...option.columns.flatMap((mode, number) =>
        shown.includes(mode)
          ? []
          : [{ path: [...at, 'columns', number], says: `The lesson does not show the column ${mode}.` }],
      ),
      ...(isEmpty(option)
        ? []
        : [{ path: at, says: 'The answer is a set of columns: is, atLeast and atMost say nothing here.' }]),
      ...(twin ? [{ path: [...at, 'columns'], says: 'An option before it names the same columns.' }] : []),
    ];
  });

const valueOptions = (path: Path, options: OwnPrediction['options'], measure: string): Referred[] =>
  options.flatMap((option, index): Referred[] => {
    const at = [...path, index];
    if (option.columns) {
      return [
        {
          path: [...at, 'columns'],
          says: 'The answer is a value, so this option says is, atLeast or atMost.',
        },
      ];
    }
    const twin = options
      .slice(0, index)
      .find((each) => !isEmpty(each) && !isEmpty(option) && overlap(each, option));
    return [
      ...comparisonIn(at, option, measure),
      ...(twin
        ? [
            {
              path: at,
              says: `A value can be both this and “${comparisonId(twin)}”: only one option may be right.`,
            },
          ]
        : []),
    ];
  });

const predictionIn = (
  path: Path,
  { answer, options, measured, cites }: OwnPrediction,
  shown: readonly string[],
  acts: number,
): Referred[] => {
  const { columns, value } = answer;
  const citing = [
    ...listIn([...path, 'cites'], cites, shown, acts),
    ...listIn([...path, 'measured'], measured, shown, acts),
  ];
  const at = [...path, 'answer'];
  if ((columns === undefined) === (value === undefined)) {
    return [{ path: at, says: 'The answer is one of two: “columns” or “value”.' }, ...citing];
  }
  return [
    ...(columns
      ? [
          ...namesIn([...at, 'columns'], columns, shown, acts),
          ...comparisonIn([...at, 'columns'], columns, columns.measure),
          ...columnOptions([...path, 'options'], options, shown),
        ]
      : []),
    ...(value
      ? [
          ...namesIn([...at, 'value'], value, shown, acts),
          ...valueOptions([...path, 'options'], options, value.measure),
        ]
      : []),
    ...citing,
  ];
};

const beatIn = (path: Path, beat: OwnBeat, shown: readonly string[], acts: number): Referred[] => {
  const { predict, after, measured, cites, act } = beat;
  return [
    ...(predict && act === undefined
      ? [
          {
            path: [...path, 'predict'],
            says: 'A prediction needs an act that decides it: this beat has none.',
          },
        ]
      : []),
    ...(predict && after !== undefined
      ? [
          {
            path: [...path, 'after'],
            says: 'Where something is asked, “reason” says what came of it: “after” would not be shown.',
          },
        ]
      : []),
    ...(cites && after === undefined
      ? [{ path: [...path, 'cites'], says: 'There is no “after” that these belong to.' }]
      : []),
    ...(measured && after === undefined
      ? [{ path: [...path, 'measured'], says: 'There is no “after” that this table belongs to.' }]
      : []),
    ...listIn([...path, 'cites'], cites, shown, acts),
    ...listIn([...path, 'measured'], measured, shown, acts),
    ...(predict ? predictionIn([...path, 'predict'], predict, shown, acts) : []),
  ];
};

const twice = (path: Path, names: readonly string[], key: readonly string[], what: string): Referred[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: [...path, index, ...key], says: `${what} “${name}” stands here twice.` }],
  );

const taskIn = ({ task, modes }: OwnLesson): Referred[] => {
  const acts = Math.max(task.start.acts.length, task.solution.acts?.length ?? 0);
  return task.solved.flatMap((condition, index) => {
    const path = ['task', 'solved', index];
    return [...namesIn(path, condition, modes, acts), ...comparisonIn(path, condition, condition.measure)];
  });
};

/** Defences that can't be on together, in what each patch comes to. */
const clashesIn = ({ setup, toggles = [], task }: OwnLesson): Referred[] => {
  const whole = patched(setupWith({}), setup);
  const start = patched(whole, task.start);
  return [
    { path: ['setup'], made: whole },
    ...toggles.map((toggle, index) => ({
      path: ['toggles', index, 'setup'],
      made: patched(whole, toggle.setup),
    })),
    { path: ['task', 'start'], made: start },
    { path: ['task', 'solution'], made: patched(start, task.solution) },
  ].flatMap(({ path, made }) => {
    const says = clashIn(made);
    return says === undefined ? [] : [{ path, says }];
  });
};

/** How many acts are done after a beat. */
export const actsAfter = ({ beats }: OwnLesson, index: number): number =>
  beats.slice(0, index + 1).filter(({ act }) => act !== undefined).length;

/** All of it. Nothing is played. */
export const referred = (lesson: OwnLesson): Referred[] => [
  ...twice(['modes'], lesson.modes, [], 'The column'),
  ...lesson.beats.flatMap((beat, index) =>
    beatIn(['beats', index], beat, lesson.modes, actsAfter(lesson, index)),
  ),
  ...twice(
    ['toggles'],
    (lesson.toggles ?? []).map(({ id }) => id),
    ['id'],
    'The id',
  ),
  ...twice(
    ['sources'],
    (lesson.sources ?? []).map(({ title }) => title),
    ['title'],
    'The title',
  ),
  ...taskIn(lesson),
  ...clashesIn(lesson),
];
