/** Numbers that objects are known by, in the keys of queries. No key repeats what an object holds. */

const known = new WeakMap<object, number>();
let last = 0;

/** The same number for the same object, and another for every other; it does not keep the object. */
export const identityOf = (value: object | undefined): number => {
  if (!value) return 0;
  const number = known.get(value) ?? (last += 1);
  known.set(value, number);
  return number;
};
