/** Every place at which a compact serialization is broken, in words. Not: a judgement of what it says (lint). */
import type { Base64urlProblemKind } from '#text/base64url';
import { quote } from '#text/quote';
import type { Span } from '#text/span';
import { carriersIn, partsOf, type Jws, type JwsPart, type PartName } from './jws';

export interface Problem {
  readonly part: PartName;
  /** In the compact serialization. */
  readonly at: Span;
  /** What is wrong there and what was expected: whole sentences. */
  readonly says: string;
}

/** Characters of the text to show. */
const SHOWN = 12;

const BASE64URL: Readonly<Record<Base64urlProblemKind, (found: string) => string>> = {
  padding: () =>
    'Base64url in a token has no padding. Expected: the segment without =. It was read without it.',
  'standard-alphabet': (found) =>
    `${found} is of the standard base64 alphabet. Expected: - for + and _ for /. It was read as if it were.`,
  'white-space': () => 'The segment contains white space. Expected: none. It was skipped.',
  'illegal-character': (found) =>
    `${found} is not a base64url character. Expected: A to Z, a to z, 0 to 9, - or _. It was passed over.`,
  'impossible-length': () => 'A character is missing, or one is too many: base64url never has this length.',
  'trailing-bits': () =>
    'The last character carries bits that no byte uses. The end was probably cut off or changed.',
};

/** Control characters, which Windows-1252 (and with it Latin-1 as browsers read it) does not put into text. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
const WORD_OF_ANOTHER_ENCODING = /[\p{L}\d]*[^\u0000-\u007f][\p{L}\d]*/u;

/** What the bytes say in the encoding that programs use by mistake most often; nothing where that is no text either. */
const otherEncodingSays = ({ decoded, json }: JwsPart): string => {
  // Other bytes than text have no encoding: it must be JSON all the same.
  if (json?.value?.type !== 'object') return '';
  const text = new TextDecoder('windows-1252').decode(decoded.bytes);
  const word = CONTROL.test(text) ? undefined : WORD_OF_ANOTHER_ENCODING.exec(text)?.[0];
  return word === undefined
    ? ''
    : ` It looks like Latin-1 (ISO 8859-1, Windows-1252), in which it says ${quote(word, 2 * SHOWN)}. The issuer must encode its JSON as UTF-8 (RFC 7519 section 3).`;
};

function* problemsOfPart(part: JwsPart): Generator<Problem> {
  for (const problem of part.decoded.problems) {
    const at = { start: part.span.start + problem.at.start, end: part.span.start + problem.at.end };
    const found = quote(part.text.slice(problem.at.start, problem.at.end), SHOWN);
    yield { part: part.name, at, says: BASE64URL[problem.kind](found) };
  }
  // What was given beside the token, or inflated, is nowhere in it.
  if (!part.utf8 || !part.json || part.apart) return;
  if (part.name === 'header' && part.text === '') {
    yield { part: part.name, at: part.span, says: 'The JOSE header is missing: it must come first.' };
    return;
  }
  const { invalidAt } = part.utf8;
  if (invalidAt !== undefined) {
    const byte = part.decoded.bytes[invalidAt];
    const first = Math.floor((invalidAt * 8) / 6);
    const start = part.span.start + (part.decoded.carriers?.[first] ?? first);
    yield {
      part: part.name,
      at: { start, end: Math.min(start + 2, part.span.end) },
      says: `Byte ${invalidAt + 1} of the decoded segment${
        byte === undefined ? '' : ` (0x${byte.toString(16).padStart(2, '0')})`
      } is not UTF-8. Expected: text. It is shown as \uFFFD.${otherEncodingSays(part)}`,
    };
  }
  const { problem } = part.json;
  if (problem && (part.name === 'header' || part.json.value !== undefined)) {
    yield {
      part: part.name,
      at: carriersIn(part, problem.at),
      says: `Character ${problem.at.start + 1} of the decoded JSON: found ${
        problem.at.start >= part.utf8.text.length ? problem.found : quote(problem.found, SHOWN)
      }. Expected: ${problem.expected}.`,
    };
  }
}

/**
 * What is broken in the segments, in order.
 * A payload that does not begin like JSON is not a problem: a JWS may carry anything (RFC 7515 section 3).
 */
export const problemsOf = (jws: Jws): Problem[] => partsOf(jws).flatMap((part) => [...problemsOfPart(part)]);
