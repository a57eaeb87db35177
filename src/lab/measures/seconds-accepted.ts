/** For how long something is accepted, to the second. */

/** Past this nothing expires any more. Seconds. */
const FOREVER = 100 * 365 * 24 * 60 * 60;

/**
 * What is refused once stays refused, so halving finds it.
 * @param accepted whether it still is after so many seconds
 * @returns the first second at which it is not; `never` where it has no end
 */
export const secondsAccepted = async (
  accepted: (seconds: number) => Promise<boolean>,
): Promise<number | 'never'> => {
  if (!(await accepted(0))) return 0;
  if (await accepted(FOREVER)) return 'never';
  let yes = 0;
  let no = FOREVER;
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    // Each question depends on the answer before it.
    if (await accepted(middle)) yes = middle;
    else no = middle;
  }
  return no;
};
