/** What follows from texts alone is computed once: the lab plays the same logins again and again, and most of its work is to sign and to verify. */

/** A page may be open for long. */
const MOST_KEPT = 2000;

/**
 * @param compute always gives the same for the same values; JSON must tell them apart
 * @returns the same function, which keeps results and rejections; nobody may change a result
 */
export const once = <Given extends readonly unknown[], Result>(
  compute: (...given: Given) => Promise<Result>,
): ((...given: Given) => Promise<Result>) => {
  const kept = new Map<string, Promise<Result>>();
  return (...given) => {
    const key = JSON.stringify(given);
    const known = kept.get(key);
    if (known) return known;
    if (kept.size === MOST_KEPT) kept.clear();
    const result = compute(...given);
    kept.set(key, result);
    return result;
  };
};
