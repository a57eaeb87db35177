/** Texts with places that a run fills: `The shop answered: {each.status@3}.` They compute nothing. */
import { modes } from '#lab/modes';
import { CHOICES } from '#lab/run/choices';
import type { Span } from '#text/span';
import type { ModeId } from '../lesson';
import { inWords } from '../measures';
import { perMode } from '../read';
import type { ActRef } from './act-names';
import { read, type Reading } from './reading';

/** In the place of a column: what is in every one of them, and what was chosen for all. */
export const EACH = 'each';
export const SETUP = 'setup';

/** A place to be filled. */
export interface Placeholder {
  /** A column, or one of the two names above. */
  readonly mode: string;
  /** A measure, or a choice of the setup. */
  readonly measure: string;
  /** Absent: the last act. */
  readonly act?: ActRef;
}

export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'placeholder'; readonly at: Span; readonly names: Placeholder }
  /** It has braces like one, and is none. */
  | { readonly type: 'unknown'; readonly at: Span; readonly text: string };

/** Prose: every pair of braces is meant, and a doubled brace stands for itself. */
const PROSE = /\{\{|\}\}|\{[^{}]*\}/gu;
/** Commands have braces of their own. */
const COMMAND = new RegExp(
  String.raw`\{(?:${[EACH, SETUP, ...modes.map(({ id }) => id)].join('|')})\.[^{}\s]*\}`,
  'gu',
);
const NAMES = /^\{([\w-]+)\.([\w-]+)(?:@([\w-]+))?\}$/u;

/** Digits are a number, as one counts. */
const refOf = (act: string): ActRef => (/^\d{1,3}$/u.test(act) ? Number(act) : act);

/** @param kind `command`: only what names a column is a placeholder, and braces are never doubled */
export const piecesOf = (text: string, kind: 'prose' | 'command' = 'prose'): Piece[] => {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: match, index } of text.matchAll(kind === 'prose' ? PROSE : COMMAND)) {
    pieces.push({ type: 'text', text: text.slice(done, index) });
    done = index + match.length;
    const at = { start: index, end: done };
    const [, mode, measure, act] = NAMES.exec(match) ?? [];
    if (match === '{{' || match === '}}') pieces.push({ type: 'text', text: match.charAt(0) });
    else if (mode === undefined || measure === undefined) pieces.push({ type: 'unknown', at, text: match });
    else {
      pieces.push({
        type: 'placeholder',
        at,
        names: { mode, measure, ...(act === undefined ? {} : { act: refOf(act) }) },
      });
    }
  }
  return [...pieces, { type: 'text', text: text.slice(done) }];
};

const chosen = ({ run }: Reading, id: string): string => {
  const choice = CHOICES.find((each) => each.id === id);
  return choice ? run.setup[choice.id] : inWords(undefined);
};

const valueOf = (reading: Reading, { mode, measure, act }: Placeholder): string => {
  if (mode === SETUP) return chosen(reading, measure);
  const of = (column: ModeId) => inWords(read(reading, column, measure, act));
  return mode === EACH ? perMode(reading.run, of) : of(mode);
};

const put = (
  text: string,
  kind: 'prose' | 'command' | undefined,
  value: (names: Placeholder) => string,
): string =>
  piecesOf(text, kind)
    .map((piece) => (piece.type === 'placeholder' ? value(piece.names) : piece.text))
    .join('');

/** The text with what the run says in its places. Of names that were checked it never throws. */
export const filled = (text: string, reading: Reading, kind?: 'prose' | 'command'): string =>
  put(text, kind, (names) => valueOf(reading, names));

/** The same for one column of a table: `each` is this one. */
export const filledIn = (mode: ModeId, text: string, reading: Reading): string =>
  put(text, 'prose', (names) => valueOf(reading, names.mode === EACH ? { ...names, mode } : names));
