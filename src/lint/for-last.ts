/** What many rules ask of one subject, found once. Not: a memory of subjects; the next one takes the place of the last. */

/**
 * Remembers what was found for the subject that was asked about last, since the rules look at one after another.
 * @param find tells the same of a subject every time
 */
export const forLast = <Subject extends object, Found>(
  find: (subject: Subject) => Found,
): ((subject: Subject) => Found) => {
  let last: { readonly subject: Subject; readonly found: Found } | undefined;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, found: find(subject) };
    return last.found;
  };
};
