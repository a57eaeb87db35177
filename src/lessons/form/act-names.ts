/** The acts of a lesson by their names: a beat's id, or the act's own where it has none. Not: what an act does (lab/run/act.ts). */

/** A name; or, as lessons said it before acts had names, a number as one counts, from 1. */
export type ActRef = string | number;

/** Names of what beats do, in their order; one done in a task is called as it is in the lab. */
export const actNames = (
  beats: readonly { readonly id?: string | undefined; readonly act?: string | undefined }[],
): string[] => beats.flatMap(({ id, act }) => (act === undefined ? [] : [id ?? act]));

/** No run comes so far. */
const NEVER = Number.POSITIVE_INFINITY;

/** Which act is meant, counted from 1: of several with the name, the last; undefined: none was named. */
export const actNumber = (names: readonly string[], ref: ActRef | undefined): number | undefined => {
  if (typeof ref !== 'string') return ref;
  const index = names.lastIndexOf(ref);
  return index < 0 ? NEVER : index + 1;
};
