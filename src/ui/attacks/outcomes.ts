/** What the outcomes of the matrix are called, told from the victim's side. Not: reading them (lab/measures/matrix.ts). */
import type { Outcome, Played } from '#lab/measures/matrix';
import { inWords } from '#lint/duration';

interface Mark {
  /** Beside colour and shape. */
  readonly sign: string;
  readonly word: string;
  readonly says: string;
}

export const MARKS: Readonly<Record<Outcome, Mark>> = {
  succeeded: {
    sign: '✗',
    word: 'broken',
    says: 'the attacker got data or changed something, or Alice lost her login',
  },
  failed: { sign: '✓', word: 'held', says: 'the attacker got nothing' },
  broken: { sign: '!', word: 'no login', says: 'with these choices Alice can’t log in' },
  'not applicable': { sign: '–', word: 'n/a', says: 'the attack doesn’t apply here' },
};

/** Of a cell: where time alone stops the attack, after how long. */
export const wordOf = ({ outcome, stoppedAfter }: Pick<Played, 'outcome' | 'stoppedAfter'>): string =>
  stoppedAfter === undefined ? MARKS[outcome].word : `stopped after ${inWords(stoppedAfter)}`;
