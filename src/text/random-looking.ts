/** Whether a run of characters looks drawn at random. It does not measure entropy: a word list would fool it. */

const kindOf = (character: string): number => {
  if (character >= '0' && character <= '9') return 0;
  if (character >= 'a' && character <= 'z') return 1;
  return character >= 'A' && character <= 'Z' ? 2 : 3;
};

/** How often neighbours are of different kinds (digit, small letter, capital letter, other). */
const changesIn = (text: string): number => {
  let changes = 0;
  for (let i = 1; i < text.length; i += 1) {
    if (kindOf(text[i] ?? '') !== kindOf(text[i - 1] ?? '')) changes += 1;
  }
  return changes;
};

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/**
 * True for a UUID, for hexadecimal digits of 64 bits or more, and for small letters and digits or base64url of 110 bits or more.
 * Words, dates, numbers and version strings are not: they change between letters, digits and capitals too seldom.
 */
export const isRandomLooking = (text: string): boolean => {
  if (UUID.test(text)) return true;
  if (/^[\da-f]{16,}$/iu.test(text)) return /\d/u.test(text) && /[a-f]/iu.test(text);
  // PHP's identifiers: 5 bits a character.
  if (/^[\da-z]{22,}$/u.test(text)) return /\d/u.test(text) && changesIn(text) * 7 >= text.length * 2;
  return (
    /^[\w-]{20,}$/u.test(text) &&
    /\d/u.test(text) &&
    /[a-z]/u.test(text) &&
    /[A-Z]/u.test(text) &&
    changesIn(text) * 3 >= text.length
  );
};
