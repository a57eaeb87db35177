/** What a value holds, whatever its form: JSON, a URL, a form, PEM, text with tokens. Not: the forms of whole pastes (recognisers/). */
import { parseJson } from '#text/json';
import { percentDecoded } from '#text/escapes';
import { sliceOf, type Slice } from '#text/slice';
import { sliceWithin, throughSlice } from '#text/slice-within';
import type { Span } from '#text/span';
import type { Found } from './artifact';
import { jsonParts, type JsonPart } from './forms/json';
import { pemIn } from './forms/pem';
import { base64In, encodedWords } from './forms/base64';
import { asSent } from './forms/transport';
import { formParts, isForm, isUrl, urlParts } from './forms/url';
import { partOf, type Part } from './part';
import { isPromising } from './promising';
import { compactIn, isShortened, mayBeToken } from './tokens-in';
import { breaksBetween, wrappedIn } from './wrapped-in';

/** Forms within forms: JSON in a cookie in a HAR is five. */
const DEEPEST = 8;

/** A value that is nothing but a token, perhaps a broken one: it begins as a JOSE header does and has a dot. */
const BROKEN = /^\s*(?:(?:bearer|dpop|jwt)\s+)?((?:ey[JA]|ew[o0k])[\w+/=-]{8,}\.[\w.+/=-]*)\s*$/iu;

const AROUND = 'the text around the token';

const wrappedOf = ({ slice, where, keptIn }: Part): { readonly found: Found; readonly within: Span }[] =>
  slice.text.includes('\n')
    ? wrappedIn(slice.text).map(({ kind, lines }) => ({
        found: {
          kind,
          slice: throughSlice(slice, sliceOf(slice.text, lines)),
          leftOut: [AROUND, breaksBetween(slice.text, lines)],
          where,
          keptIn,
        },
        within: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
      }))
    : [];

const tokensOf = (part: Part): Found[] => {
  const { slice, where, keptIn } = part;
  const { text } = slice;
  const wrapped = wrappedOf(part);
  let next = 0;
  const isTaken = (start: number): boolean => {
    while ((wrapped[next]?.within.end ?? Infinity) <= start) next += 1;
    return (wrapped[next]?.within.start ?? Infinity) <= start;
  };
  const whole = [...compactIn(text)]
    .filter(({ start }) => !isTaken(start))
    .map(({ kind, start, end }): Found => ({
      kind,
      slice: sliceWithin(slice, { start, end }),
      leftOut: [AROUND],
      where,
      keptIn,
    }));
  const tokens = [...wrapped.map(({ found }) => found), ...whole];
  if (tokens.length > 0) return tokens;
  const broken = BROKEN.exec(text)?.[1];
  // Five parts are a JWE, in which `alg` or `enc` is missing.
  if (broken === undefined || broken.split('.', 6).length === 5 || !mayBeToken(broken)) return [];
  if (isShortened(broken)) return [];
  const start = text.indexOf(broken);
  const at = { start, end: start + broken.length };
  return [{ kind: 'jws', slice: sliceWithin(slice, at), leftOut: [AROUND], where, keptIn }];
};

const keysOf = ({ slice, where, keptIn }: Part): Found[] =>
  pemIn(slice.text).map((span) => ({
    kind: 'jwks',
    slice: sliceWithin(slice, span),
    leftOut: [],
    where,
    keptIn,
  }));

const jsonIn = (slice: Slice): JsonPart[] => {
  if (!/^\s*[[{]/u.test(slice.text)) return [];
  const { value, problem } = parseJson(slice.text);
  return value && !problem ? jsonParts(slice, value) : [];
};

const percentIn = (slice: Slice): Part[] => {
  const decoded = percentDecoded(slice);
  return decoded === slice ? [] : [{ slice: decoded }];
};

/** Readings of a text, those that say more first. */
const READINGS: readonly ((slice: Slice) => JsonPart[])[] = [
  jsonIn,
  (slice) => (isUrl(slice.text.trim()) ? urlParts(slice) : []),
  (slice) =>
    isForm(slice.text.trim()) ? formParts(slice, { start: 0, end: slice.text.length }, 'parameter') : [],
  percentIn,
  base64In,
  (slice) => {
    const sent = asSent(slice);
    return sent === slice ? [] : [{ slice: sent }];
  },
];

/** Base64url with dots and nothing else, as tokens are. It has no character that another reading begins with. */
const BARE = /^[\w-]+\.[\w.-]*$/u;

/**
 * Finds tokens and keys in a value and in what it encodes. Never throws.
 * @param depth how many forms it is in already
 */
export const thingsIn = (part: Part, depth = 0): Found[] => {
  if (!isPromising(part.slice.text)) return [];
  if (BARE.test(part.slice.text)) return tokensOf(part);
  if (depth < DEEPEST) {
    for (const read of READINGS) {
      const found = read(part.slice).flatMap((inner): Found[] => {
        const placed = partOf(part, inner);
        return inner.kind ? [{ kind: inner.kind, ...placed, leftOut: [] }] : thingsIn(placed, depth + 1);
      });
      if (found.length > 0) return found;
    }
  }
  const things = [...keysOf(part), ...tokensOf(part)];
  if (things.length > 0 || depth >= DEEPEST) return things;
  return encodedWords(part.slice).flatMap((inner) => thingsIn(partOf(part, inner), depth + 1));
};
