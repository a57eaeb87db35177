/** Letters of ASCII, which are all that the names of protocols know. */

/** A to Z in lower case; `toLowerCase` would make a k of the Kelvin sign too. */
export const lowerAscii = (text: string): string =>
  text.replaceAll(/[A-Z]+/gu, (letters) => letters.toLowerCase());
