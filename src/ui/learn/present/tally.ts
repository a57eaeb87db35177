/** The class's votes as they were cast, and what they come to. It holds no one's name and is not kept. */

/** One press, or one number entered: an undo takes back exactly one. */
export interface Vote {
  /** Of the beat that asked. */
  readonly step: number;
  /** The option's place, from 0. */
  readonly option: number;
  /** How many were added; below zero: taken away. */
  readonly by: number;
}

/** More than a hall holds. */
export const MOST_VOTES = 9999;

/** Votes for each option of a beat. @param options how many there are */
export const countsOf = (votes: readonly Vote[], step: number, options: number): number[] =>
  Array.from({ length: options }, (_each, option) =>
    votes.filter((vote) => vote.step === step && vote.option === option).reduce((sum, { by }) => sum + by, 0),
  );

export const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The votes with an option's count made another, within 0 and what a hall holds; the same votes where that changes nothing. */
export const withCount = (
  votes: readonly Vote[],
  { step, option }: Pick<Vote, 'step' | 'option'>,
  count: number,
): readonly Vote[] => {
  const now = countsOf(votes, step, option + 1)[option] ?? 0;
  const by = Math.max(0, Math.min(Math.trunc(count) || 0, MOST_VOTES)) - now;
  return by === 0 ? votes : [...votes, { step, option, by }];
};

/** The votes with some more, or less, for an option. */
export const withVotes = (votes: readonly Vote[], { step, option, by }: Vote): readonly Vote[] =>
  withCount(votes, { step, option }, (countsOf(votes, step, option + 1)[option] ?? 0) + by);

/** The votes without the last of a beat. */
export const withoutLast = (votes: readonly Vote[], step: number): readonly Vote[] => {
  const last = votes.findLastIndex((vote) => vote.step === step);
  return last === -1 ? votes : votes.filter((_vote, index) => index !== last);
};
