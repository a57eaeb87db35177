/** What else a text may mean as an HMAC secret. Not: the readings that verification tries itself (secret.ts). */
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import type { Changed, Clue } from './clue';
import { bytesFromHex } from '../keys/secret';
import { unnamed, unquoted } from '../keys/unquoted';

type Bytes = Uint8Array<ArrayBuffer>;

const KEY_BOX = 'Put it into the key box so, and give it to the verifier so.';

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

const SPELLINGS: readonly Spelling[] = [
  { id: 'secret-as-is', when: '', spell: (text) => text },
  {
    id: 'secret-white-space',
    when: 'the white space at the ends of the secret is left out',
    spell: (text) => text.trim(),
  },
  {
    id: 'secret-line-break',
    when: 'a line break stands at the end of the secret',
    spell: (text) => `${text.trim()}\n`,
  },
  {
    id: 'secret-line-break',
    when: 'a carriage return and a line break stand at the end of the secret',
    spell: (text) => `${text.trim()}\r\n`,
  },
  { id: 'secret-quotes', when: 'the quotation marks around the secret are left out', spell: unquoted },
  {
    id: 'secret-name',
    when: 'what stands before the secret, its name, is left out',
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
    when: 'the secret, which stands there twice, is taken once',
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
    when: 'quotation marks stand around the secret',
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

interface Encoding {
  readonly when: string;
  readonly read: (text: string) => Bytes | undefined;
}

const lenientHex = (text: string): Bytes | undefined => {
  const digits = text
    .trim()
    .replace(/^0x/iu, '')
    .replaceAll(/[\s:-]/gu, '');
  return /^(?:[0-9a-f]{2})+$/iu.test(digits) ? bytesFromHex(digits) : undefined;
};

const lenientBase64 = (text: string): Bytes | undefined => {
  const characters = text.replaceAll(/[\s=]/gu, '');
  return /^[\w+/-]+$/u.test(characters) ? decodeBase64url(characters).bytes : undefined;
};

const standard = (base64url: string): string => base64url.replaceAll('-', '+').replaceAll('_', '/');
const padded = (base64: string): string => base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
const hexOf = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Base64 is never one character longer than a multiple of four: that one came in by mistake. */
const shortenedBase64 = (text: string): Bytes | undefined => {
  const characters = text.replaceAll(/[\s=]/gu, '');
  return characters.length % 4 === 1 ? lenientBase64(characters.slice(0, -1)) : undefined;
};

const ENCODINGS: readonly Encoding[] = [
  { when: 'the secret is read as UTF-8', read: encodeUtf8 },
  {
    when: 'the stray last character of the secret is left out, and the rest is base64',
    read: shortenedBase64,
  },
  { when: 'the secret is read as base64', read: lenientBase64 },
  { when: 'the secret is read as hexadecimal', read: lenientHex },
  {
    when: 'the secret is read as base64 twice',
    read: (text) => {
      const once = lenientBase64(text);
      return once && lenientBase64(new TextDecoder('latin1').decode(once));
    },
  },
  {
    when: 'the secret is encoded as base64 first, and that text is the secret',
    read: (text) => encodeUtf8(padded(standard(encodeBase64url(encodeUtf8(text))))),
  },
  {
    when: 'the secret is encoded as base64url first, and that text is the secret',
    read: (text) => encodeUtf8(encodeBase64url(encodeUtf8(text))),
  },
  {
    when: 'the secret is encoded as hexadecimal first, and that text is the secret',
    read: (text) => encodeUtf8(hexOf(encodeUtf8(text))),
  },
  {
    when: 'the SHA-256 hash of the secret is the key',
    read: (text) => Uint8Array.from(sha256(encodeUtf8(text))),
  },
  {
    when: 'the SHA-256 hash of the secret, in hexadecimal, is the secret',
    read: (text) => encodeUtf8(hexOf(Uint8Array.from(sha256(encodeUtf8(text))))),
  },
  {
    when: 'the secret is read as Latin-1 (ISO 8859-1)',
    read: (text) =>
      /^[\u0000-\u00ff]*$/u.test(text)
        ? Uint8Array.from(text, (character) => character.charCodeAt(0))
        : undefined,
  },
  {
    when: 'the secret is read as UTF-16, as Windows writes text',
    read: (text) => {
      const units = Array.from({ length: text.length }, (_, unit) => text.charCodeAt(unit));
      return Uint8Array.from(units.flatMap((code) => [code & 0xff, code >> 8]));
    },
  },
];

/** Signs at which a file of settings or a shell ends a secret. */
const ENDS = ['#', '$', ' ', '"', ';', '='] as const;
/** Lengths to which programs cut a secret, in bytes. */
const LENGTHS = [16, 24, 32, 48, 64, 72] as const;

/** The secret as something cut it off. */
function* shortened(text: string, what: string): Generator<Changed<Bytes>> {
  const cut = (value: Bytes, when: string): Changed<Bytes> => ({
    value,
    clues: [
      {
        id: 'secret-cut',
        when: `${what} ends ${when}`,
        todo: 'Something cut the secret off before it signed. Put the whole secret in quotation marks there, or give the verifier the same part.',
      },
    ],
  });
  for (const sign of ENDS) {
    const at = text.indexOf(sign);
    if (at > 0) yield cut(encodeUtf8(text.slice(0, at)), `before its first ${sign === ' ' ? 'space' : sign}`);
  }
  const bytes = encodeUtf8(text);
  for (const length of LENGTHS.filter((each) => each < bytes.length)) {
    yield cut(bytes.slice(0, length), `after ${length} bytes`);
  }
}

/**
 * Every spelling in every encoding, the likely ones first: at most some 200, and each of the bytes once; then those that were cut off.
 * @param what the text is, to stand for "the secret" in what is said
 */
export function* secretsNear(text: string, what = 'the secret'): Generator<Changed<Bytes>> {
  const seen = new Set<string>();
  for (const { when, read } of ENCODINGS) {
    for (const { id, when: spelled, spell } of SPELLINGS) {
      const value = read(spell(text));
      if (!value || value.length === 0) continue;
      const hex = hexOf(value);
      if (seen.has(hex)) continue;
      seen.add(hex);
      const said = (words: string) => words.replace('the secret', what);
      const spelling: Clue[] = spelled === '' ? [] : [{ id, when: said(spelled), todo: KEY_BOX }];
      // Of what is read as UTF-8 in the end, only the spelling is worth a word.
      if (read === encodeUtf8 && spelled !== '') {
        yield { value, clues: spelling };
        continue;
      }
      const encoding: Clue = {
        id: 'secret-encoding',
        when: said(when),
        todo: 'Issuer and verifier must agree on how the secret is read: let the verifier read it so.',
      };
      yield { value, clues: [...spelling, encoding] };
    }
  }
  yield* shortened(text, what);
}
