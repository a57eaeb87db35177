/** What a person chooses of a run. Not: what may be chosen (choices.ts), and not what a choice means (modes, stores, defences). */

/** Choices that one mode brings: each file in modes/ adds its own members here, in a `declare module` block. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface ModeChoices {}

export interface Setup extends ModeChoices {
  /** Names of files in modes/: the columns that are shown, from left to right. */
  readonly columns: readonly string[];
  /** The option chosen of each choice that all modes share. */
  readonly alg: string;
  readonly claims: string;
  readonly verify: string;
  readonly crossSite: string;
  /** The name of a file in browser/profiles/. */
  readonly browser: string;
  /** After so long without a request a session ends, and after so long in any case. */
  readonly sessionIdle: string;
  readonly sessionLongest: string;
  /** Names of files in defences/ that are on, in their order. */
  readonly defences: readonly string[];
  /** What the run's generator starts from: an integer from 0 to 2³² − 1. Identifiers follow from it, outcomes do not. */
  readonly seed: number;
  /** Ids of acts and attacks, in the order they were done. */
  readonly acts: readonly string[];
}

export type ChoiceId =
  | keyof ModeChoices
  | 'alg'
  | 'claims'
  | 'verify'
  | 'crossSite'
  | 'browser'
  | 'sessionIdle'
  | 'sessionLongest';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** Of a lifetime: how long it is; absent: without end, or no lifetime. */
  readonly seconds?: number;
  /** Other words that people look for. */
  readonly also?: readonly string[];
}

/** One of some options, chosen by its id. */
export interface Choice {
  readonly id: ChoiceId;
  /** Before the list of options. */
  readonly label: string;
  /** With its article, where an address names an option that does not exist: `a lifetime`. */
  readonly called: string;
  readonly options: readonly Option[];
  /** Id of the option that the lab opens with; absent: the first. */
  readonly first?: string;
  /** It is above the columns under this label, and always in the address. */
  readonly inBar?: string;
  /** Why it changes nothing under a setup: a whole sentence. */
  readonly idle?: (setup: Setup) => string | undefined;
}
