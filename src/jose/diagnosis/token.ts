/** What a token may have been before copying altered it. Not: whether it was so, which only a signature tells (diagnose.ts). */
import type { Changed, Clue } from './clue';
import type { Jws } from '../jws/jws';

interface Repair {
  readonly clue: Clue;
  /** The same text when there is nothing to repair. */
  readonly repair: (text: string) => string;
}

export const COPY_AGAIN = 'Copy the token again from where it was made, as plain text.';

const ENTITIES: Readonly<Record<string, string>> = {
  period: '.',
  hyphen: '-',
  dash: '-',
  lowbar: '_',
  UnderBar: '_',
  plus: '+',
  sol: '/',
  equals: '=',
  nbsp: '',
  shy: '',
  zwj: '',
  zwnj: '',
};

const character = (code: number): string =>
  code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';

const withoutEntities = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return character(Number.parseInt(hex, 16));
      if (decimal !== undefined) return character(Number(decimal));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );

/** Soft line breaks and =XX of quoted-printable (RFC 2045 section 6.7). */
const fromQuotedPrintable = (text: string): string =>
  text
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=(2[DE]|3D|5F)/gu, (_, hex: string) => character(Number.parseInt(hex, 16)));

const percentDecoded = (text: string): string =>
  text.replaceAll(/%(2[BDEF]|3D|5F|7E)/giu, (_, hex: string) => character(Number.parseInt(hex, 16)));

const clue = (id: string, when: string, todo = COPY_AGAIN): Clue => ({ id, when, todo });

const REPAIRS: readonly Repair[] = [
  {
    clue: clue('token-entities', 'HTML entities in the token are read as characters'),
    repair: withoutEntities,
  },
  {
    clue: clue('token-percent', 'percent signs in the token are decoded as in a URL'),
    repair: percentDecoded,
  },
  {
    clue: clue('token-mail', 'the token is decoded as a mail is (quoted-printable)'),
    repair: fromQuotedPrintable,
  },
  {
    clue: clue('token-backslashes', 'the backslashes in the token are left out'),
    repair: (text) => text.replaceAll(/\\(?:u002d|n|r)?/gu, (found) => (found === '\\u002d' ? '-' : '')),
  },
  {
    clue: clue('token-dashes', 'dashes in the token are hyphens'),
    repair: (text) => text.replaceAll(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu, '-'),
  },
  {
    clue: clue('token-dashes', 'each dash in the token is two hyphens'),
    repair: (text) => text.replaceAll(/[\u2013\u2014]/gu, '--'),
  },
  {
    clue: clue('token-dots', 'full stops of other scripts in the token are dots'),
    repair: (text) => text.replaceAll(/[\u3002\uff0e\uff61\u00b7\u2024]/gu, '.'),
  },
  {
    clue: clue(
      'token-plus',
      'the spaces in the token are + signs, which decoding a URL makes of them',
      'Percent-encode the token in the URL, or encode it as base64url, which has no + signs.',
    ),
    repair: (text) =>
      /^[\w+/.-]+(?: [\w+/.-]+)+=*$/u.test(text)
        ? text.replaceAll(' ', '-').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
        : text,
  },
  {
    clue: clue('token-white-space', 'white space and unseen characters within the token are left out'),
    repair: (text) => text.replaceAll(/[\s\p{Cf}\p{Cc}]/gu, ''),
  },
  {
    clue: clue(
      'token-alphabet',
      'the token is written in base64url: - for +, _ for /, and no =',
      'The issuer must encode it as base64url without padding (RFC 7515 section 2).',
    ),
    repair: (text) => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  },
  {
    clue: clue('token-characters', 'the characters that no token has are left out'),
    repair: (text) => text.replaceAll(/[^\w.=+/-]/gu, ''),
  },
  {
    clue: clue('token-ends', 'what surrounds the token is left out'),
    // From the beginning, so that it is not another token further on.
    repair: (text) => /^[^\w-]*([\w-]+\.[\w-]+\.[\w-]+)/u.exec(text)?.[1] ?? text,
  },
  {
    clue: clue('token-start', 'the "e" that the token must begin with is put back'),
    repair: (text) => (text.startsWith('yJ') ? `e${text}` : text),
  },
  {
    clue: clue('token-start', 'the repeated first character is left out'),
    repair: (text) => (text.startsWith('eey') ? text.slice(1) : text),
  },
  {
    clue: clue('token-dots', 'the dot that was lost is put back between header and payload'),
    repair: (text) => text.replace(/^(ey[\w-]{12,}?)(ey[JA][\w-]+\.[\w-]+)$/u, '$1.$2'),
  },
  {
    clue: clue('token-twice', 'the repeated token is taken once'),
    repair: (text) => {
      const half = text.slice(0, text.length / 2);
      return half !== '' && text === half + half ? half : text;
    },
  },
];

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters of base64url for so many bytes. */
const encodedLength = (bytes: number): number => Math.ceil((bytes * 8) / 6);

/** The end of the signature, where the algorithm says how long it must be. */
function* mendedEnds(jws: Jws, lengths: readonly number[]): Generator<Changed<string>> {
  const { signature, text } = jws;
  if (!signature || jws.segments.length !== 3) return;
  for (const length of lengths.map(encodedLength)) {
    const missing = length - signature.text.length;
    if (missing === 1) {
      for (const last of ALPHABET) {
        const when = `the last character, which is missing, is put back (${last})`;
        yield { value: text + last, clues: [clue('token-end', when)] };
      }
    } else if (missing < 0) {
      const when = `the text after the token is left out (${-missing} character${missing === -1 ? '' : 's'})`;
      yield { value: text.slice(0, missing), clues: [clue('token-end', when)] };
    } else if (missing === 0 && signature.decoded.problems.some(({ kind }) => kind === 'trailing-bits')) {
      const value = ALPHABET.indexOf(text.at(-1) ?? '');
      const kept = length % 4 === 2 ? 0x30 : 0x3c;
      const when = 'the last character, which carries bits that count for nothing, is put right';
      yield {
        value: text.slice(0, -1) + (ALPHABET[value & kept] ?? ''),
        clues: [clue('token-end', when)],
      };
    }
  }
}

/**
 * Tokens that this one may have been: each repair alone, then all of them one after the other. At most some hundred and fifty
 * for each length that a signature can have.
 * @param pasted from where the token begins, which may hold what was left out of it
 * @param lengths bytes that a signature may have under the keys that were given
 */
export function* tokensNear(
  jws: Jws,
  pasted: string,
  lengths: readonly number[],
): Generator<Changed<string>> {
  const seen = new Set([jws.text]);
  const fresh = function* (changed: Changed<string>): Generator<Changed<string>> {
    if (seen.has(changed.value)) return;
    seen.add(changed.value);
    yield changed;
  };
  for (const text of new Set([jws.text, pasted.trim()])) {
    for (const { clue, repair } of REPAIRS) yield* fresh({ value: repair(text), clues: [clue] });
  }
  for (const text of new Set([jws.text, pasted.trim()])) {
    let value = text;
    const clues: Clue[] = [];
    for (const { clue, repair } of REPAIRS) {
      const repaired = repair(value);
      if (repaired !== value) clues.push(clue);
      value = repaired;
    }
    yield* fresh({ value, clues });
  }
  for (const changed of mendedEnds(jws, lengths)) yield* fresh(changed);
}
