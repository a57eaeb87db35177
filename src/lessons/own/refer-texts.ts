/** Placeholders that name nothing, and figures that were typed, in the texts of a lesson of one's own. Not: style. */
import { MOST_BEATS } from './limits';
import { MEASURES, measureOf } from './measures';
import { nearest } from './nearest';
import { piecesOf, type Placeholder } from './placeholders';
import type { Path } from './place';
import { actsAfter, isBeyond, type Referred } from './refer';
import type { OwnLesson } from './schema';

/** A text of the lesson. */
interface Text {
  readonly path: Path;
  readonly text: string;
  /** How many acts are done when it is filled; absent: it is said before anything is read. */
  readonly acts?: number;
  readonly kind?: 'prose' | 'command';
}

/** What a run gives: bytes, or a status. */
const FIGURE = /\b\d+ (?:bytes|B)\b|\b[2-5]\d\d\b/u;

const text = (path: Path, value: string | undefined, more: Omit<Text, 'path' | 'text'> = {}): Text[] =>
  value === undefined ? [] : [{ path, text: value, ...more }];

/** Every text that is said about a run. Labels of options are guesses, in which a figure may stand. */
const textsOf = (lesson: OwnLesson): Text[] => {
  const all = actsAfter(lesson, lesson.beats.length);
  return [
    ...text(['question'], lesson.question),
    ...lesson.beats.flatMap(({ says, predict, after, note }, index) => {
      const path = ['beats', index];
      const acts = actsAfter(lesson, index);
      return [
        ...text([...path, 'says'], says),
        ...text([...path, 'predict', 'question'], predict?.question),
        ...text([...path, 'predict', 'reason'], predict?.reason, { acts }),
        ...text([...path, 'after'], after, { acts }),
        ...text([...path, 'note'], note),
      ];
    }),
    ...(lesson.toggles ?? []).flatMap(({ label, outcome }, index) => [
      ...text(['toggles', index, 'label'], label),
      ...text(['toggles', index, 'outcome'], outcome, { acts: all }),
    ]),
    ...text(['task', 'says'], lesson.task.says),
    ...(lesson.task.hints ?? []).flatMap((hint, index) => text(['task', 'hints', index], hint)),
    ...(lesson.checks ?? []).flatMap(({ command }, index) =>
      text(['checks', index, 'command'], command, { acts: all, kind: 'command' }),
    ),
  ];
};

const SHAPE = 'A placeholder reads {jwt.status}, {each.bytes}, or {jwt.status@2} for the second act';

const unknownSays = (found: string, shown: readonly string[]): string => {
  const [, mode = '', measure = ''] = /^\{([\w-]*)\.?([\w-]*)/u.exec(found) ?? [];
  const meant =
    nearest(
      measure,
      MEASURES.map(({ id }) => id),
    ) ?? measureOf(measure)?.id;
  const column = [...shown, 'each'].includes(mode) ? mode : nearest(mode, [...shown, 'each']);
  return [
    `“${found.slice(0, 60)}” is no placeholder.`,
    ...(meant !== undefined && column !== undefined ? [`Did you mean {${column}.${meant}}?`] : [`${SHAPE}.`]),
    'Braces that stand for themselves are doubled: {{.',
  ].join(' ');
};

/** What a placeholder names that is not there; undefined: it can be filled. */
const nameSays = (
  { mode, measure, act }: Placeholder,
  shown: readonly string[],
  acts: number,
): string | undefined => {
  const columns = [...shown, 'each'];
  if (!columns.includes(mode)) {
    return `The lesson shows no column ${mode}. Allowed: ${columns.join(', ')}.`;
  }
  if (!measureOf(measure)) {
    const names = MEASURES.map(({ id }) => id);
    const meant = nearest(measure, names);
    return `There is no measure ${measure}. ${meant === undefined ? '' : `Did you mean ${meant}? `}Allowed: ${names.join(', ')}.`;
  }
  const number = act === undefined ? undefined : Number(act);
  if (number === undefined)
    return acts === 0 ? 'No act was done by then: there is nothing to read.' : undefined;
  if (number < 1 || number > MOST_BEATS) return 'Acts are numbered from 1.';
  return isBeyond(number, acts)
    ? `By then there is no act ${number}: acts are numbered from 1, and so far ${acts}.`
    : undefined;
};

const inText = ({ path, text: value, acts, kind }: Text, shown: readonly string[]): Referred[] => {
  if (acts === undefined) {
    return piecesOf(value, 'command').flatMap((piece) =>
      piece.type === 'text'
        ? []
        : [
            {
              path,
              within: piece.at,
              says: 'Nothing is read from a run here, so this is shown as it stands. Placeholders belong into reason, after, outcome and command.',
            },
          ],
    );
  }
  return piecesOf(value, kind).flatMap((piece): Referred[] => {
    if (piece.type === 'text') return [];
    const within = piece.at;
    const says =
      piece.type === 'unknown' ? unknownSays(piece.text, shown) : nameSays(piece.names, shown, acts);
    return says === undefined ? [] : [{ path, within, says }];
  });
};

/** A figure that was typed. */
const figureIn = ({ path, text: value, acts, kind }: Text): Referred[] => {
  if (kind === 'command') return [];
  const found = FIGURE.exec(value);
  return found
    ? [
        {
          path,
          within: { start: found.index, end: found.index + found[0].length },
          severity: 'warning',
          says: `This reads like a figure that a run gives. ${acts === undefined ? 'Say it after the act' : 'Read it from the run'}, with a placeholder such as {jwt.status} or {each.bytes}: it stays right when a switch is on.`,
        },
      ]
    : [];
};

/** All of it. Nothing is played. */
export const referredInTexts = (lesson: OwnLesson): Referred[] =>
  textsOf(lesson).flatMap((each) => [...inText(each, lesson.modes), ...figureIn(each)]);
