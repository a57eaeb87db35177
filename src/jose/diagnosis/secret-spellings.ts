/** Ways in which a secret is written otherwise than it was meant. Not: the bytes that a text stands for (secret-encodings.ts). */
import { unnamed, unquoted } from '../keys/unquoted';

interface Spelling {
  readonly id: string;
  readonly when: string;
  readonly spell: (text: string) => string;
}

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The likely ones first; the first leaves it as it is. */
export const SPELLINGS: readonly Spelling[] = [
  { id: 'secret-as-is', when: '', spell: (text) => text },
  {
    id: 'secret-white-space',
    when: 'the white space at the ends of the secret is left out',
    spell: (text) => text.trim(),
  },
  {
    id: 'secret-line-break',
    when: 'the secret ends with a line break',
    spell: (text) => `${text.trim()}\n`,
  },
  {
    id: 'secret-line-break',
    when: 'the secret ends with a carriage return and a line break',
    spell: (text) => `${text.trim()}\r\n`,
  },
  { id: 'secret-quotes', when: 'the quotation marks around the secret are left out', spell: unquoted },
  {
    id: 'secret-name',
    when: 'the name before the secret is left out',
    spell: (text) => unquoted(unnamed(text).trim()),
  },
  {
    id: 'secret-stray',
    when: 'the stray characters at the end of the secret are left out',
    spell: (text) => text.trim().replace(/(?:%20|%0A|%0D|\\[nr]|[!%;,.\\])+$/iu, ''),
  },
  {
    id: 'secret-stray',
    when: 'the stray characters in front of the secret are left out',
    spell: (text) => text.trim().replace(/^(?:%20|%0A|[=:])+/iu, ''),
  },
  {
    id: 'secret-twice',
    when: 'the repeated secret is taken once',
    spell: (text) => {
      const whole = text.trim();
      const half = whole.slice(0, whole.length / 2);
      if (half.trim() !== '' && whole === half + half) return half.trim();
      return /^(.+?)\s*\n\s*\1$/su.exec(whole)?.[1] ?? text;
    },
  },
  {
    id: 'secret-case',
    when: 'all letters of the secret are small',
    spell: (text) => text.toLowerCase(),
  },
  {
    id: 'secret-case',
    when: 'all letters of the secret are capitals',
    spell: (text) => text.toUpperCase(),
  },
  {
    id: 'secret-quotes',
    when: 'the secret includes quotation marks',
    spell: (text) => `"${text.trim()}"`,
  },
  {
    id: 'secret-white-space',
    when: 'all white space and unseen characters in the secret are left out',
    spell: (text) => text.replaceAll(/[\s\p{Cf}]/gu, ''),
  },
  {
    id: 'secret-white-space',
    when: 'the unseen characters in the secret are left out',
    spell: (text) => text.replaceAll(/\p{Cf}/gu, ''),
  },
  {
    id: 'secret-line-break',
    when: 'lines of the secret end as on Windows (CR LF)',
    spell: (text) => text.replaceAll(/\r?\n/gu, '\r\n'),
  },
  {
    id: 'secret-line-break',
    when: 'lines of the secret end as on Unix (LF)',
    spell: (text) => text.replaceAll('\r\n', '\n'),
  },
  {
    id: 'secret-escapes',
    when: String.raw`\n in the secret is a line break`,
    spell: (text) => text.replaceAll(String.raw`\n`, '\n'),
  },
  {
    id: 'secret-escapes',
    when: 'the backslashes of a shell are left out of the secret',
    spell: (text) => text.replaceAll(/\\([^\w\s])/gu, '$1'),
  },
  {
    id: 'secret-escapes',
    when: 'HTML character references in the secret are read as characters',
    spell: (text) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll(/&#0*39;|&apos;/gu, "'")
        .replaceAll('&amp;', '&'),
  },
  {
    id: 'secret-typography',
    when: 'the curly quotation marks and dashes of a word processor are plain ones in the secret',
    spell: (text) =>
      text
        .replaceAll(/[‘’]/gu, "'")
        .replaceAll(/[“”]/gu, '"')
        .replaceAll(/[\u2013\u2014]/gu, '--')
        .replaceAll('…', '...'),
  },
  {
    id: 'secret-escapes',
    when: 'the percent signs in the secret are decoded as in a URL',
    spell: percentDecoded,
  },
  {
    id: 'secret-escapes',
    when: 'the secret is percent-encoded as in a URL first',
    spell: (text) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '')),
  },
  {
    id: 'secret-unicode',
    when: 'letters and their accents in the secret are one character each (Unicode NFC)',
    spell: (text) => text.normalize('NFC'),
  },
  {
    id: 'secret-unicode',
    when: 'letters and their accents in the secret are characters of their own (Unicode NFD)',
    spell: (text) => text.normalize('NFD'),
  },
];
