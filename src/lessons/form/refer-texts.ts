/** Placeholders that name nothing, and figures that were typed, in the texts of a lesson. */
import { CHOICES } from '#lab/run/choices';
import { MEASURES, measureOf } from '../measures';
import { nearest } from './nearest';
import { EACH, piecesOf, SETUP, type Placeholder } from './placeholders';
import type { Path } from './place';
import { doneAfter } from './refer';
import { actSays, type Done } from './refer-acts';
import { conditionIn } from './refer-conditions';
import type { Referred, Scope } from './referred';
import type { Says } from './says';
import type { LessonForm } from './schema';

/** A text of the lesson. */
interface Text {
  readonly path: Path;
  readonly text: Says;
  /** The acts that are done when it is filled; absent: it is said before anything is read. */
  readonly done?: Done;
  readonly kind?: 'prose' | 'command';
}

/** What a run gives: bytes, or a status. */
const FIGURE = /\b\d+ (?:bytes|B)\b|\b[2-5]\d\d\b/u;

const text = (path: Path, value: Says | undefined, more: Omit<Text, 'path' | 'text'> = {}): Text[] =>
  value === undefined ? [] : [{ path, text: value, ...more }];

/** Every text that is said about a run. Labels of options are guesses, which may contain a figure. */
const textsOf = (lesson: LessonForm): Text[] => {
  const all = doneAfter(lesson, lesson.beats.length);
  return [
    ...text(['question'], lesson.question),
    ...lesson.beats.flatMap(({ says, predict, after, measured, note }, index) => {
      const path = ['beats', index];
      const done = doneAfter(lesson, index);
      const rows = (at: Path, table: typeof measured) =>
        (table ?? []).flatMap(({ value }, row) => text([...at, 'measured', row, 'value'], value, { done }));
      return [
        ...text([...path, 'says'], says),
        ...text([...path, 'predict', 'question'], predict?.question),
        ...text([...path, 'predict', 'reason'], predict?.reason, { done }),
        ...rows([...path, 'predict'], predict?.measured),
        ...text([...path, 'after'], after, { done }),
        ...rows(path, measured),
        ...text([...path, 'note'], note),
      ];
    }),
    ...(lesson.toggles ?? []).flatMap(({ label, outcome }, index) => [
      ...text(['toggles', index, 'label'], label),
      ...text(['toggles', index, 'outcome'], outcome, { done: all }),
    ]),
    ...(lesson.task ? text(['task', 'says'], lesson.task.says) : []),
    ...(lesson.task?.hints ?? []).flatMap((hint, index) => text(['task', 'hints', index], hint)),
    ...(lesson.checks ?? []).flatMap(({ command }, index) =>
      text(['checks', index, 'command'], command, { done: all, kind: 'command' }),
    ),
  ];
};

const SHAPE =
  'A placeholder reads {jwt.status}, {each.bytes}, {setup.alg}, or {jwt.status@log-in} for an act';

const unknownSays = (found: string, shown: readonly string[]): string => {
  const [, mode = '', measure = ''] = /^\{([\w-]*)\.?([\w-]*)/u.exec(found) ?? [];
  const meant =
    nearest(
      measure,
      MEASURES.map(({ id }) => id),
    ) ?? measureOf(measure)?.id;
  const column = [...shown, EACH].includes(mode) ? mode : nearest(mode, [...shown, EACH]);
  return [
    `“${found.slice(0, 60)}” is no placeholder.`,
    ...(meant !== undefined && column !== undefined ? [`Did you mean {${column}.${meant}}?`] : [`${SHAPE}.`]),
    'To write a brace itself, double it: {{.',
  ].join(' ');
};

/** As many as are read in a message. */
const FEW = 12;

const noSuch = (what: string, name: string, names: readonly string[]): string => {
  const meant = nearest(name, names);
  return [
    `There is no ${what} ${name}.`,
    ...(meant === undefined ? [] : [`Did you mean ${meant}?`]),
    names.length <= FEW
      ? `Allowed: ${names.join(', ')}.`
      : `There are ${names.length}; the reference lists them.`,
  ].join(' ');
};

/** What a placeholder names that is not there; undefined: it can be filled. */
const nameSays = ({ mode, measure, act }: Placeholder, { shown, done }: Scope): string | undefined => {
  const columns = [...shown, EACH];
  if (mode === SETUP) {
    const names = CHOICES.map(({ id }) => id);
    return names.some((id) => id === measure) ? undefined : noSuch('choice', measure, names);
  }
  if (!columns.includes(mode)) {
    return `The lesson shows no column ${mode}. Allowed: ${[...columns, SETUP].join(', ')}.`;
  }
  if (!measureOf(measure)) {
    return noSuch(
      'measure',
      measure,
      MEASURES.map(({ id }) => id),
    );
  }
  if (act === undefined) {
    return done.length === 0 ? 'No act comes before this, so there is nothing to read.' : undefined;
  }
  return act === 0 ? 'Acts are numbered from 1.' : actSays(act, done);
};

/** Where one string of a text is. */
interface Place {
  readonly path: Path;
  readonly text: string;
}

/** The strings of a text, each at its place. */
const stringsOf = ({ path, text: value }: Text): Place[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  return value.flatMap((piece, index): Place[] =>
    typeof piece === 'string'
      ? [{ path: [...path, index], text: piece }]
      : piece.map(({ says }, each) => ({ path: [...path, index, each, 'says'], text: says })),
  );
};

/** Conditions of the cases of a text. */
const conditionsIn = ({ path, text: value, done = [] }: Text, shown: readonly string[]): Referred[] =>
  typeof value === 'string'
    ? []
    : value.flatMap((piece, index) =>
        typeof piece === 'string'
          ? []
          : piece.flatMap(({ if: condition }, each) =>
              condition ? conditionIn([...path, index, each, 'if'], condition, { shown, done }) : [],
            ),
      );

const inString = (
  { path, text: value }: Place,
  { done, kind }: Text,
  shown: readonly string[],
): Referred[] => {
  if (done === undefined) {
    return piecesOf(value, 'command').flatMap((piece) =>
      piece.type === 'text'
        ? []
        : [
            {
              path,
              within: piece.at,
              says: 'This text reads nothing from a run, so it is shown unchanged. Placeholders work in reason, after, outcome and command.',
            },
          ],
    );
  }
  return piecesOf(value, kind).flatMap((piece): Referred[] => {
    if (piece.type === 'text') return [];
    const within = piece.at;
    const says =
      piece.type === 'unknown' ? unknownSays(piece.text, shown) : nameSays(piece.names, { shown, done });
    return says === undefined ? [] : [{ path, within, says }];
  });
};

/** A figure that was typed. */
const figureIn = ({ path, text: value }: Place, { done, kind }: Text): Referred[] => {
  if (kind === 'command') return [];
  const found = FIGURE.exec(value);
  return found
    ? [
        {
          path,
          within: { start: found.index, end: found.index + found[0].length },
          severity: 'warning',
          says: `This reads like a figure that a run gives. ${done === undefined ? 'Say it after the act' : 'Read it from the run'}, with a placeholder such as {jwt.status} or {each.bytes}: it stays right when a switch is on.`,
        },
      ]
    : [];
};

/** All of it. Nothing is played. */
export const referredInTexts = (lesson: LessonForm): Referred[] =>
  textsOf(lesson).flatMap((each) => [
    ...stringsOf(each).flatMap((place) => [...inString(place, each, lesson.modes), ...figureIn(place, each)]),
    ...conditionsIn(each, lesson.modes),
  ]);
