/** Line breaks across a textarea, which has LF only (HTML, API value). */

/** The text as a textarea has it. */
export const shownIn = (text: string): string => text.replaceAll(/\r\n?/gu, '\n');

/** Where a place of the shown text is in the text. */
const placeOf = (text: string, shown: number): number => {
  let at = 0;
  for (let count = 0; count < shown; count += 1) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
};

/**
 * The text after an edit, with the line breaks outside the edit as they were.
 * @param text before the edit, with any line breaks
 * @param edited what the textarea then has
 */
export const afterEdit = (text: string, edited: string): string => {
  const shown = shownIn(text);
  if (shown === text) return edited;
  const most = Math.min(shown.length, edited.length);
  let start = 0;
  while (start < most && shown[start] === edited[start]) start += 1;
  let end = 0;
  while (end < most - start && shown.at(-1 - end) === edited.at(-1 - end)) end += 1;
  const after =
    text.slice(0, placeOf(text, start)) +
    edited.slice(start, edited.length - end) +
    text.slice(placeOf(text, shown.length - end));
  // A lone CR before an inserted LF would become one line break.
  return shownIn(after) === edited ? after : edited;
};
