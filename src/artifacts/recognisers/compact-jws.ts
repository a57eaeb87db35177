/**
 * A paste that is one token, or one token after another, with what copying adds: quotes, `Bearer`, line breaks.
 * Broken tokens too, with what is wrong kept inside for rules to point at. Not: tokens within other text (embedded-jws.ts).
 */
import { decodeJws, headerParameter } from '#jose/jws/jws';
import { sliceOf } from '#text/slice';
import type { Span } from '#text/span';
import { MOST_ARTIFACTS, type JwsArtifact, type Recogniser } from '../artifact';
import { beginsWithNamed } from '../named-in';
import { peel } from '../peel';
import { beginsAsObject, mayBeToken, compactIn, isShortened, tokensIn } from '../tokens-in';
import { MOST_PIECES } from '../unbroken';
import { breaksBetween, isWhole, NO_SHAPE, shapeWith } from '../wrapped-in';

/** A mail indents lines or marks them as quoted; a terminal ends them with a backslash at most. */
const BEFORE_LINE = ' \t>';
const AFTER_LINE = ' \t\r\\';

const SHORTEST_WORD = 12;

/** Long enough for a piece of a token, or a dot that has white space around it. */
const isPiece = (word: string): boolean => word.length >= SHORTEST_WORD || word === '.';

/** A line that spaces broke into several pieces of a token, as a terminal does: words of a sentence are short. One space is a fault. */
const piecesIn = (text: string, { start, end }: Span): Span[] => {
  const line = text.slice(start, end);
  const words = line.split(/[ \t\u00a0]+/u);
  return words.length > 2 &&
    words.every((word) => /^[\w.-]+$/u.test(word)) &&
    words.slice(0, -1).every(isPiece)
    ? Array.from(line.matchAll(/[^ \t\u00a0]+/gu), ({ 0: word, index }) => ({
        start: start + index,
        end: start + index + word.length,
      }))
    : [{ start, end }];
};

/** What is on the lines, without what was put around it to break them. */
const linesIn = (text: string, within: Span): Span[] => {
  const lines: Span[] = [];
  for (let at = within.start; at < within.end;) {
    const next = text.indexOf('\n', at);
    const lineEnd = next < 0 || next > within.end ? within.end : next;
    let start = at;
    let end = lineEnd;
    // The first line begins and the last one ends where peeling stopped, so what is there is part of the token.
    if (lineEnd < within.end) while (end > start && AFTER_LINE.includes(text.charAt(end - 1))) end -= 1;
    if (lines.length > 0) while (start < end && BEFORE_LINE.includes(text.charAt(start))) start += 1;
    if (end > start) lines.push(...piecesIn(text, { start, end }));
    at = lineEnd + 1;
  }
  return lines;
};

const dotsIn = (text: string): number => {
  let dots = 0;
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) dots += 1;
  return dots;
};

/** Several tokens below each other: one that has its three parts ends where a line begins as a header does. */
const groupsOf = (pasted: string, lines: readonly Span[]): Span[][] => {
  const groups: Span[][] = [];
  let dots = 0;
  for (const line of lines) {
    const text = pasted.slice(line.start, line.end);
    const last = groups.at(-1);
    if (last && !(dots >= 2 && beginsAsObject(text))) last.push(line);
    else {
      groups.push([line]);
      dots = 0;
    }
    dots += dotsIn(text);
  }
  return groups;
};

const FOREIGN = /[^\w.=+/-]/gu;
/** One in so many characters. */
const FEW = 5;

const isMostlyForeign = (text: string): boolean => {
  let left = text.length / FEW;
  FOREIGN.lastIndex = 0;
  while (left >= 0 && FOREIGN.test(text)) left -= 1;
  return left < 0;
};

/** Words of a sentence are short; pieces of a token that spaces broke are not, but for the last one. */
const isSentence = (text: string): boolean =>
  text
    .split(/\s+/u)
    .slice(0, -1)
    .some((word) => !isPiece(word)) || /\s\w{1,11}$/u.test(text.slice(-24));

/** A line of one word, as below a token in a mail. A token's last line is hardly ever so. */
const WORD_LINE = /^[A-Z]?[a-z]{4,}[,.!?]?$/u;

/** A line of an HTTP message or a mail below a token: no piece of a token has a colon and a space after its first word. */
const FIELD_LINE = /^[A-Za-z][\w-]{1,40}: /u;

/** One foreign character at most, and none that would end a name before a token: `token=`, `https://`. */
const NEARLY_BASE64URL = /^[\w-]*[^\w\s"{}:/=&?]?[\w-]*$/u;

/** An HMAC before what it signs, as Facebook's signed_request has it: no JWS. */
const SIGNATURE_FIRST = /^[\w-]{43}\.[\w-]+$/u;

/** True for text that is plainly meant as a token. It begins as a JOSE header does, or its second part begins as a claims set does. Few of its characters are foreign to base64url. */
const isMeantAsToken = (text: string): boolean => {
  const [first = '', second = ''] = text.split('.', 2);
  const begins =
    beginsAsObject(first) ||
    (text.length >= 24 &&
      // `ey` alone begins words too, so a second part must follow it.
      (beginsAsObject(second) || (first.startsWith('ey') && second.length >= 12)) &&
      NEARLY_BASE64URL.test(first) &&
      !/["{}]/u.test(text));
  // Of most texts the beginning tells; to count takes as long as they are.
  if (text.length < 8 || !begins || isMostlyForeign(text) || isSentence(text)) return false;
  if (isShortened(text)) return false;
  // What is before the header, with a sign between them, is a name.
  if (!beginsAsObject(first) && /[^\w-](?:eyJ|eyA|ew[o0k])/u.test(first)) return false;
  if (beginsWithNamed(text)) return false;
  return beginsAsObject(first) ? mayBeToken(text) : !SIGNATURE_FIRST.test(text);
};

/** RFC 9901 section 4: disclosures follow the issuer's JWS, each after a tilde. */
const disclosuresAt = (text: string): number => {
  const tilde = text.indexOf('~');
  return tilde >= 0 && dotsIn(text.slice(0, tilde)) === 2 ? tilde : -1;
};

/** The first `length` characters of the spans together. */
const shortened = (spans: readonly Span[], length: number): Span[] => {
  let left = length;
  return spans.flatMap(({ start, end }) => {
    const kept = Math.min(end - start, left);
    left -= kept;
    return kept > 0 ? [{ start, end: start + kept }] : [];
  });
};

/** True for more lines than a token has, unless they are as long as those into which programs break a long one. */
const isTooBroken = (lines: readonly Span[]): boolean =>
  lines.length > MOST_PIECES &&
  lines.reduce((sum, { start, end }) => sum + end - start, 0) < lines.length * SHORTEST_WORD;

/** True for a whole token with something after a space on its line. */
const isBeforeText = (line: string): boolean => {
  const space = line.search(/\s/u);
  return space > 0 && isWhole(shapeWith(NO_SHAPE, line.slice(0, space)));
};

/** A line of prose: short, of one word, or of several. */
const isProse = (line: string): boolean =>
  line.length < SHORTEST_WORD || /\s/u.test(line) || WORD_LINE.test(line);

/** True when a whole token is on some of the lines, and prose above it or anything below it (wrapped-in.ts finds it there). */
const isAmongText = (pasted: string, lines: readonly Span[]): boolean => {
  const texts = lines.map(({ start, end }) => pasted.slice(start, end));
  const first = texts.findIndex((text) => beginsAsObject(text));
  if (first < 0) return false;
  if (texts.slice(0, first).some(isProse)) return true;
  let shape = NO_SHAPE;
  return texts.some((text, index) => {
    const isDone = index > first && isWhole(shape);
    if (index >= first) shape = shapeWith(shape, text);
    return isDone;
  });
};

const tokenOf = (
  pasted: string,
  lines: readonly Span[],
  around: readonly string[],
): JwsArtifact | undefined => {
  const [line] = lines;
  if (line && lines.length === 1 && isBeforeText(pasted.slice(line.start, line.end))) return undefined;
  if (isTooBroken(lines) || (lines.length > 1 && isAmongText(pasted, lines))) return undefined;
  const below = lines.slice(1);
  if (
    below.some(({ start, end }) => {
      if (FIELD_LINE.test(pasted.slice(start, Math.min(end, start + 50)))) return true;
      return end - start > 4 && end - start < 40 && WORD_LINE.test(pasted.slice(start, end));
    })
  ) {
    return undefined;
  }
  const leftOut = [...around];
  if (lines.length > 1) leftOut.push(breaksBetween(pasted, lines));
  let slice = sliceOf(pasted, lines);
  const tilde = disclosuresAt(slice.text);
  // A whole SD-JWT with something below it is found as what it is (embedded-jws.ts).
  if (tilde >= 0 && lines.length > 1 && compactIn(slice.text).next().value?.kind === 'sd-jwt')
    return undefined;
  if (tilde >= 0) {
    slice = sliceOf(pasted, shortened(lines, tilde));
    leftOut.push('the text after the first ~: the disclosures of an SD-JWT');
  }
  if (!isMeantAsToken(slice.text)) return undefined;
  const jws = decodeJws(slice.text);
  // Two tokens without a break are two (embedded-jws.ts).
  if (jws.segments.length > 4 && tokensIn(slice.text).length > 1) return undefined;
  // RFC 7516 section 9: a JWE is not a broken JWS.
  if (jws.segments.length === 5 && headerParameter(jws, 'enc')) return undefined;
  return { kind: 'jws', slice, leftOut, jws };
};

/** Longer text is no token and no list of tokens that a person broke by hand; whole ones are found in it all the same. */
const MOST = 2_000_000;

const read = (pasted: string, most = Number.POSITIVE_INFINITY): JwsArtifact[] => {
  if (pasted.length > MOST) return [];
  const { span, leftOut } = peel(pasted);
  const groups = groupsOf(pasted, linesIn(pasted, span));
  if (groups.length > most) return [];
  const tokens: JwsArtifact[] = [];
  for (const lines of groups.slice(0, MOST_ARTIFACTS)) {
    const token = tokenOf(pasted, lines, leftOut);
    if (!token) return [];
    tokens.push(token);
  }
  return tokens;
};

/** The token that all of the text is; where there are several, none is decoded. */
export const onlyToken = (pasted: string): JwsArtifact | undefined => read(pasted, 1)[0];

export default {
  says: 'A signed token (JWS or JWT in compact serialization)',
  order: 20,
  recognise: (pasted) => read(pasted),
} satisfies Recogniser;
