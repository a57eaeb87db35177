/** What the parts of a lesson say of one another: columns that are shown, acts that are done, measures and what they are held against. Not: texts (refer-texts.ts), nor the form of each part (schema.ts). */
import { setupWith } from '../play';
import { actNames } from './act-names';
import { comparisonId, isEmpty, overlap } from './comparison';
import { meaningOf, sourceOf } from './compile';
import type { Path } from './place';
import type { Done } from './refer-acts';
import { comparisonIn, conditionIn } from './refer-conditions';
import { namesIn, problem, type Names, type Referred, type Scope } from './referred';
import type { LessonForm } from './schema';
import { clashIn, patched } from './setup-patch';

type FormBeat = LessonForm['beats'][number];
type FormPrediction = NonNullable<FormBeat['predict']>;

const listIn = (path: Path, list: readonly Names[] | undefined, scope: Scope): Referred[] =>
  (list ?? []).flatMap((each, index) => namesIn([...path, index], each, scope));

const rowsIn = (path: Path, rows: FormBeat['measured'], scope: Scope): Referred[] => [
  ...listIn(path, rows, scope),
  ...(rows ?? []).flatMap(({ measure, value }, index) =>
    (measure === undefined) === (value === undefined)
      ? [{ path: [...path, index], says: 'A row needs exactly one of “measure” and “value”.' }]
      : [],
  ),
];

const columnOptions = (
  path: Path,
  options: FormPrediction['options'],
  shown: readonly string[],
): Referred[] =>
  options.flatMap((option, index): Referred[] => {
    const at = [...path, index];
    if (!option.columns) {
      return [
        { path: at, says: 'The answer is a set of columns, so this option names columns; [] is none.' },
      ];
    }
    const twin = options
      .slice(0, index)
      .some((each) => each.columns && meaningOf(each) === meaningOf(option));
    return [
      ...option.columns.flatMap((mode, number) =>
        shown.includes(mode)
          ? []
          : [{ path: [...at, 'columns', number], says: `The lesson does not show the column ${mode}.` }],
      ),
      ...(isEmpty(option)
        ? []
        : [{ path: at, says: 'The answer is a set of columns, so a comparison does nothing here.' }]),
      ...(twin ? [{ path: [...at, 'columns'], says: 'An option before it names the same columns.' }] : []),
    ];
  });

const valueOptions = (path: Path, options: FormPrediction['options'], measure: string): Referred[] =>
  options.flatMap((option, index): Referred[] => {
    const at = [...path, index];
    if (option.columns) {
      return [
        {
          path: [...at, 'columns'],
          says: 'The answer is a value, so this option says is, atLeast, atMost or below.',
        },
      ];
    }
    // An option may be what never is; it is told of no more than an option of columns that never is.
    if (option.id !== undefined && isEmpty(option)) return [];
    const twin = options
      .slice(0, index)
      .find((each) => !isEmpty(each) && !isEmpty(option) && overlap(each, option));
    return [
      ...comparisonIn(at, option, measure),
      ...(twin
        ? problem(at, `A value can be both this and “${comparisonId(twin)}”: only one option may be right.`)
        : []),
    ];
  });

const predictionIn = (
  path: Path,
  { answer, options, measured, cites }: FormPrediction,
  scope: Scope,
): Referred[] => {
  const { columns, value } = answer;
  const citing = [
    ...listIn([...path, 'cites'], cites, scope),
    ...rowsIn([...path, 'measured'], measured, scope),
    ...twice(
      [...path, 'options'],
      options.flatMap(({ id }) => id ?? []),
      ['id'],
      'The id',
    ),
  ];
  const at = [...path, 'answer'];
  if ((columns === undefined) === (value === undefined)) {
    return [{ path: at, says: 'The answer needs exactly one of “columns” and “value”.' }, ...citing];
  }
  return [
    ...(columns
      ? [
          ...namesIn([...at, 'columns'], columns, scope),
          ...comparisonIn([...at, 'columns'], columns, columns.measure),
          ...columnOptions([...path, 'options'], options, scope.shown),
        ]
      : []),
    ...(value
      ? [
          ...namesIn([...at, 'value'], value, scope),
          ...valueOptions([...path, 'options'], options, value.measure),
        ]
      : []),
    ...citing,
  ];
};

const beatIn = (path: Path, beat: FormBeat, scope: Scope): Referred[] => {
  const { id, predict, after, measured, cites, act } = beat;
  return [
    ...(id !== undefined && act === undefined
      ? problem([...path, 'id'], 'An id names an act, and this step has none.')
      : []),
    ...(predict && act === undefined
      ? problem([...path, 'predict'], 'A prediction needs an act to decide it, and this step has none.')
      : []),
    ...(predict && after !== undefined
      ? problem(
          [...path, 'after'],
          'A step with a question shows its “reason”. Its “after” would not be shown.',
        )
      : []),
    ...(cites && after === undefined
      ? problem([...path, 'cites'], 'There is no “after” that these belong to.')
      : []),
    ...(measured && after === undefined
      ? problem([...path, 'measured'], 'There is no “after” that this table belongs to.')
      : []),
    ...listIn([...path, 'cites'], cites, scope),
    ...rowsIn([...path, 'measured'], measured, scope),
    ...(predict ? predictionIn([...path, 'predict'], predict, scope) : []),
  ];
};

const twice = (path: Path, names: readonly string[], key: readonly string[], what: string): Referred[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: [...path, index, ...key], says: `${what} “${name}” appears here twice.` }],
  );

const taskIn = ({ task, modes }: LessonForm): Referred[] => {
  if (!task) return [];
  const { start, solution } = task;
  const done = (solution.acts?.length ?? 0) > start.acts.length ? (solution.acts ?? []) : start.acts;
  return task.solved.flatMap((condition, index) =>
    conditionIn(['task', 'solved', index], condition, { shown: modes, done }),
  );
};

const sourceIn = (
  path: Path,
  { rfc, document, title, href }: Partial<Record<string, unknown>>,
): Referred[] => {
  const named = [rfc, document, title ?? href].filter((each) => each !== undefined).length;
  const whole = (title === undefined) === (href === undefined);
  return named === 1 && whole
    ? []
    : [{ path, says: 'A source needs exactly one of “rfc”, “document”, and “title” with “href”.' }];
};

/** Defences that can't be on together, in what each patch comes to. */
const clashesIn = ({ setup, toggles = [], task }: LessonForm): Referred[] => {
  const whole = patched(setupWith({}), setup);
  const start = task && patched(whole, task.start);
  return [
    { path: ['setup'], made: whole },
    ...toggles.map((toggle, index) => ({
      path: ['toggles', index, 'setup'],
      made: patched(whole, toggle.setup),
    })),
    ...(start
      ? [
          { path: ['task', 'start'], made: start },
          { path: ['task', 'solution'], made: patched(start, task.solution) },
        ]
      : []),
  ].flatMap(({ path, made }) => problem(path, clashIn(made)));
};

/** The acts that are done after a beat, by name. */
export const doneAfter = ({ beats }: LessonForm, index: number): Done => actNames(beats.slice(0, index + 1));

/** All of it. Nothing is played. */
export const referred = (lesson: LessonForm): Referred[] => [
  ...twice(['modes'], lesson.modes, [], 'The column'),
  ...lesson.beats.flatMap((beat, index) =>
    beatIn(['beats', index], beat, { shown: lesson.modes, done: doneAfter(lesson, index) }),
  ),
  ...twice(
    ['toggles'],
    (lesson.toggles ?? []).map(({ id }) => id),
    ['id'],
    'The id',
  ),
  ...twice(
    ['sources'],
    (lesson.sources ?? []).map((source) => sourceOf(source).title),
    [],
    'The source',
  ),
  ...(lesson.sources ?? []).flatMap((source, index) => sourceIn(['sources', index], source)),
  ...taskIn(lesson),
  ...clashesIn(lesson),
];
