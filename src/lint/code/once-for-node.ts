/** What is asked of a part of code again and again, found once. Not: what is asked of a subject as a whole (../once-for.ts). */
import type { Linked } from './scope';

/**
 * Remembers what was found for a node or a variable for as long as its code is referenced elsewhere.
 * @param find tells the same of a part every time; it may read all of the code
 */
export const onceForNode = <In extends Linked, Part extends object, Found>(
  find: (linked: In, part: Part) => Found,
): ((linked: In, part: Part) => Found) => {
  const known = new WeakMap<object, Map<Part, { readonly found: Found }>>();
  return (linked, part) => {
    // The code is the same as long as what is assigned in it is: more is told of it later (code.ts).
    let all = known.get(linked.written);
    if (!all) {
      all = new Map();
      known.set(linked.written, all);
    }
    let entry = all.get(part);
    if (!entry) {
      entry = { found: find(linked, part) };
      all.set(part, entry);
    }
    return entry.found;
  };
};
