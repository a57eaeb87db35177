/** The name that a misspelled one may mean. It is not certain, so it is offered and never put in. */

/** Letters to insert, leave out or replace (Levenshtein). */
const distance = (from: string, to: string): number => {
  let before = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(from).entries()) {
    const now = [row + 1];
    for (const [index, other] of Array.from(to).entries()) {
      now.push(
        Math.min(
          (now[index] ?? 0) + 1,
          (before[index + 1] ?? 0) + 1,
          (before[index] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    before = now;
  }
  return before.at(-1) ?? 0;
};

/** Longer than any name. */
const LONG = 40;

/** @returns the name that is nearest; undefined when none is near */
export const nearest = (name: string, names: readonly string[]): string | undefined => {
  if (name.length > LONG) return undefined;
  const plain = name.toLowerCase().replaceAll(/[\s_-]/gu, '');
  const ranked = names
    .map((each) => ({ each, far: distance(plain, each.toLowerCase().replaceAll('-', '')) }))
    .toSorted((a, b) => a.far - b.far);
  const [first] = ranked;
  return first && first.far <= Math.max(1, Math.floor(first.each.length / 3)) ? first.each : undefined;
};
