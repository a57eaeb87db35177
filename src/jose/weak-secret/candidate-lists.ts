/** What is tried without asking for more: five lists. Not: the trying (search.ts), or a person's own word list. */
import { dictionary } from '@zxcvbn-ts/language-common';
import type { Jws } from '../jws/jws';
import { claimGuesses } from './claim-guesses';
import { placeholderSecrets } from './placeholder-secrets';
import { publishedSecrets } from './published-secrets';
import type { Candidate } from './search';

export interface CandidateList {
  /** Behind a number: "49,233 common passwords". */
  readonly name: string;
  /** What a secret of it is, behind "This secret is". */
  readonly is: string;
  readonly candidates: readonly Candidate[];
}

const ranked = (words: readonly string[], nameOf: (rank: number) => string): Candidate[] =>
  words.map((text, index) => ({ text, source: nameOf(index + 1) }));

/** The lists, those first that are most often right. */
export const candidateLists = (jws: Jws): CandidateList[] => [
  { name: 'published secrets', is: 'published', candidates: publishedSecrets() },
  { name: 'placeholders', is: 'a placeholder', candidates: placeholderSecrets() },
  { name: 'guesses from the token’s own claims', is: 'guessable', candidates: [...claimGuesses(jws)] },
  {
    name: 'common passwords',
    is: 'a common password',
    candidates: ranked(
      dictionary['passwords-common'],
      (rank) => `number ${rank} of the common passwords that zxcvbn-ts lists`,
    ),
  },
  {
    name: 'dictionary words',
    is: 'a dictionary word',
    candidates: ranked(dictionary['diceware-common'], () => "a word of the EFF's Diceware list"),
  },
];
