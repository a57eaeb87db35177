/** Blanks in place of text, so that every place after it stays where it is. */

/** White space of the same length in UTF-16 units; line breaks stay, since they can end a statement. */
export const blank = (text: string): string =>
  text.replaceAll(/[^\n\r]+/gu, (line) => ' '.repeat(line.length));
