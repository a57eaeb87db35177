/** What many rules ask of one subject, found once. Nothing is kept longer than the subject itself: Clear forgets it. */

/**
 * Remembers what was found for a subject for as long as the subject is referenced elsewhere.
 * @param find tells the same of a subject every time
 */
export const onceFor = <Subject extends object, Found>(
  find: (subject: Subject) => Found,
): ((subject: Subject) => Found) => {
  const known = new WeakMap<Subject, { readonly found: Found }>();
  return (subject) => {
    let entry = known.get(subject);
    if (!entry) {
      entry = { found: find(subject) };
      known.set(subject, entry);
    }
    return entry.found;
  };
};
