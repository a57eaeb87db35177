/** Takes off what copying puts around a token. */
import type { Span } from '#text/span';

/** Byte order mark, zero-width space and joiners, soft hyphen: nobody types them. */
const UNSEEN = /[\u0000-\u001a\u001c-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/u;
const QUOTES = /["'`<>«»‹›„“”‚‘’()[\]]/u;
const FIELD = /(?:proxy-)?authorization[ \t]{0,8}:/iy;
/** A space can have come as in a URL or in a form. */
const SCHEME = /(bearer|dpop|jwt)(?:[ \t\r\n:+]|%20)/iy;
/** A colour of a terminal, whose escape character copying often loses. */
const COLOUR = /\u001b?\[[\d;?]*[A-Za-z]/uy;
const ENDING_COLOUR = /\u001b?\[[\d;?]*[A-Za-z]$/u;
const LONGEST_COLOUR = 12;
/** Layers that anyone would put around a token, and then some. */
const MOST_LAYERS = 12;

/** True when a full stop follows a whole token: an unsecured one ends in a dot of its own, after its second part. */
const endsInFullStop = (text: string): boolean => {
  const parts = text.split('.', 8);
  const filled = parts.findLastIndex((part) => part !== '') + 1;
  return (filled === 3 || filled === 5) && filled < parts.length;
};

export interface Peeled {
  readonly span: Span;
  /** In words, in the order it was taken off. */
  readonly leftOut: readonly string[];
}

/** Takes white space, quotes, a trailing comma or semicolon, `Authorization:` and `Bearer` off both ends. */
export const peel = (text: string): Peeled => {
  const leftOut = new Set<string>();
  let start = 0;
  let end = text.length;
  const isBlank = (character: string): boolean => {
    if (/\s/u.test(character)) return true;
    if (!UNSEEN.test(character)) return false;
    leftOut.add('unseen characters around it');
    return true;
  };
  const trim = () => {
    while (start < end && isBlank(text[start] ?? '')) start += 1;
    while (end > start && isBlank(text[end - 1] ?? '')) end -= 1;
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };
  const takeLayer = (): string | undefined => {
    if (start >= end) return undefined;
    const last = text[end - 1] ?? '';
    if (last === ',' || last === ';') {
      end -= 1;
      return `the ${last === ',' ? 'comma' : 'semicolon'} after it`;
    }
    if (last === '%') {
      end -= 1;
      return 'the percent sign that the shell puts after it';
    }
    if (last === '.' && endsInFullStop(text.slice(start, end))) {
      end -= 1;
      return 'the full stop after it';
    }
    if (last === '!' || last === '?' || last === ':') {
      end -= 1;
      return 'the punctuation after it';
    }
    if (/\\[nr]$/u.test(text.slice(start, end))) {
      end -= 2;
      return 'the escaped line break after it';
    }
    const colour = match(COLOUR)?.[0] ?? '';
    const reset = ENDING_COLOUR.exec(text.slice(Math.max(start, end - LONGEST_COLOUR), end))?.[0] ?? '';
    if (colour !== '' || reset !== '') {
      start += colour.length;
      end -= reset.length;
      return 'the color of a terminal';
    }
    const before = end - start;
    // How Python and others mark a text: b'…', r"…".
    if (/^[bru]["']/iu.test(text.slice(start, start + 2))) start += 1;
    if (QUOTES.test(text[start] ?? '')) start += 1;
    if (end > start && QUOTES.test(last)) end -= 1;
    if (end - start < before) return 'quotation marks around it';
    const field = match(FIELD);
    if (field) {
      start += field[0].length;
      return 'the field name Authorization';
    }
    const scheme = match(SCHEME);
    if (!scheme) return undefined;
    start += scheme[0].length;
    return `the word ${scheme[1] ?? ''}`;
  };
  trim();
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const taken = takeLayer();
    if (taken === undefined) break;
    leftOut.add(taken);
    trim();
  }
  return { span: { start, end }, leftOut: [...leftOut] };
};
