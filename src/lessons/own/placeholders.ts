/** Texts with places that a run fills: `The shop answered: {each.status@3}.` Not: a language; there is nothing to compute. */
import type { Run } from '#lab/run/run';
import type { Span } from '#text/span';
import type { ModeId } from '../lesson';
import { perMode } from '../read';
import { inWords, measured } from './measures';

/** A place to be filled. */
export interface Placeholder {
  readonly mode: string;
  readonly measure: string;
  /** As one counts, from 1; absent: the last act. */
  readonly act?: string;
}

export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'placeholder'; readonly at: Span; readonly names: Placeholder }
  /** It has braces like one, and is none. */
  | { readonly type: 'unknown'; readonly at: Span; readonly text: string };

/** Prose: every pair of braces is meant, and a doubled brace stands for itself. */
const PROSE = /\{\{|\}\}|\{[^{}]*\}/gu;
/** Commands have braces of their own. */
const COMMAND = /\{(?:each|session|jwt|hybrid)\.[^{}\s]*\}/gu;
const NAMES = /^\{([\w-]+)\.([\w-]+)(?:@(\d{1,3}))?\}$/u;

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
        names: { mode, measure, ...(act === undefined ? {} : { act }) },
      });
    }
  }
  return [...pieces, { type: 'text', text: text.slice(done) }];
};

const valueOf = (run: Run, { mode, measure, act }: Placeholder): string => {
  const read = (column: ModeId) =>
    inWords(measured(run, column, measure, act === undefined ? undefined : Number(act)));
  return mode === 'each' ? perMode(run, read) : read(mode);
};

/** The text with what the run says in its places. Of names that were checked it never throws. */
export const filled = (text: string, run: Run, kind?: 'prose' | 'command'): string =>
  piecesOf(text, kind)
    .map((piece) => (piece.type === 'placeholder' ? valueOf(run, piece.names) : piece.text))
    .join('');
