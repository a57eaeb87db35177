/** A text that a run decides: pieces one after the other, each a sentence or the first of some cases that is so. Not: the places in it (placeholders.ts). */
import { filled } from './placeholders';
import { isSo, type Condition, type Reading } from './reading';

interface Case {
  /** Absent: in any other case. */
  readonly if?: Condition;
  readonly says: string;
}

export type Says = string | readonly (string | readonly Case[])[];

type Kind = 'prose' | 'command';

/** A sentence follows a sentence, a line of a command another line. */
const BETWEEN = { prose: ' ', command: '\n' } as const;

/** What is said of a run. Of a text that was checked it never throws. */
export const said = (text: Says, reading: Reading, kind: Kind = 'prose'): string =>
  (typeof text === 'string' ? [text] : text)
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : (piece.find((each) => each.if === undefined || isSo(each.if, reading))?.says ?? ''),
    )
    .map((piece) => filled(piece, reading, kind))
    .filter((piece) => piece !== '')
    .join(BETWEEN[kind]);
