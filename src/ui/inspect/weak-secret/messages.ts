/** What page and worker say to each other. */
import type { FoundSecret, Tally } from '#jose/weak-secret/search';

export interface SearchRequest {
  /** A compact serialization. */
  readonly token: string;
  /** Tried after the built-in lists. */
  readonly wordList?: Blob;
}

export interface Progress {
  readonly type: 'progress';
  /** Name of the list that is being tried. */
  readonly list: string;
  /** How much of that list, from 0 to 1. */
  readonly part: number;
  readonly tally: Tally;
  readonly seconds: number;
}

/** A list that was tried to its end, or to the secret. */
export interface TriedList {
  readonly name: string;
  readonly candidates: number;
}

export interface Outcome {
  readonly type: 'outcome';
  readonly found?: FoundSecret & {
    /** Behind "This secret is". */
    readonly is: string;
  };
  readonly lists: readonly TriedList[];
  readonly tally: Tally;
  readonly seconds: number;
  /** Lines of the word list that are not UTF-8, or too long. */
  readonly passedOver: number;
}

/** In whole sentences, why nothing was tried. */
export interface Refused {
  readonly type: 'refused';
  readonly says: string;
}

export type SearchReport = Progress | Outcome | Refused;
