/** Choices that addresses and lessons of before still name, and what stands for each now. Not: choices of today (choices.ts). */

const OLD: Readonly<Record<string, Readonly<Record<string, readonly [id: string, option: string]>>>> = {
  thirdParty: { allowed: ['browser', 'chrome'], blocked: ['browser', 'chrome-incognito'] },
};

/** Their ids, each with its options. */
export const OLD_CHOICES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(OLD).map(([id, options]) => [id, Object.keys(options)]),
);

/** Options by the ids of their choices, the old ones under the names of today; one of today counts before an old one. */
export const inTodaysWords = (
  options: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> => {
  const old = Object.entries(options).filter(([id]) => Object.hasOwn(OLD, id));
  const rest = Object.entries(options).filter(([id]) => !Object.hasOwn(OLD, id));
  return Object.fromEntries([
    ...old.flatMap(([id, option = '']) => {
      const now = OLD[id]?.[option];
      return now ? [now] : [];
    }),
    ...rest,
  ]);
};
