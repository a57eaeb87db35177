/** The value of a string or template literal. */

const LETTERS: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
};

/** ECMA-262 section 12.9.4: escapes, a line break after a backslash being none. */
const ESCAPE = /\\(?:u\{([\da-f]{1,8})\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[\s\S]))/giu;

/** Resolves the escapes of the text between the quotes. An escape that is none stays. */
export const stringValue = (inner: string): string =>
  inner.includes('\\')
    ? inner.replaceAll(ESCAPE, (escape, point, unit, byte, letter: string | undefined) => {
        const hex: unknown = point ?? unit ?? byte;
        if (typeof hex === 'string') {
          const code = Number.parseInt(hex, 16);
          return code > 0x10ffff ? escape : String.fromCodePoint(code);
        }
        if (letter === undefined) return escape;
        return /[\r\n\u2028\u2029]/u.test(letter) ? '' : (LETTERS[letter] ?? letter);
      })
    : inner;
