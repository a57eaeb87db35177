/** In what little a text differs from the one that was expected: what people mistype or leave out. Not: whether it is accepted, which takes the very same characters (expectations.ts). */

const SCHEME = /^[a-z][\w+.-]*:\/\//iu;

/** Each makes equal what differs in one thing; `says` completes the sentence "Only … ." */
const APART: readonly { readonly says: string; readonly without: (text: string) => string }[] = [
  { says: 'the slash at the end differs', without: (text) => text.replace(/\/$/u, '') },
  { says: 'the case of the letters differs', without: (text) => text.toLowerCase() },
  { says: 'the white space at the ends differs', without: (text) => text.trim() },
  // "accounts.google.com" of Google, and "api://" of Microsoft Entra.
  { says: 'the scheme at the beginning differs', without: (text) => text.replace(SCHEME, '') },
  {
    says: 'the scheme and the slash at the end differ',
    without: (text) => text.replace(SCHEME, '').replace(/\/$/u, ''),
  },
];

/**
 * @param found what the token says, each
 * @returns a whole sentence; nothing where more differs than one small thing
 */
export const nearMiss = (found: readonly string[], expected: string): string | undefined => {
  const apart = APART.find(({ without }) => found.some((text) => without(text) === without(expected)));
  return apart && `Only ${apart.says}.`;
};
