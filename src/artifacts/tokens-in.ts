/** Tokens in compact serialization within any text. Not: broken tokens, which only a whole value can show. */
import { decodeBase64url } from '#text/base64url';
import { memberOf, parseJson } from '#text/json';
import type { Span } from '#text/span';
import { decodeUtf8 } from '#text/utf8';

const RUN = /[\w.-]+/gu;
/** How `{"`, `{ `, and `{` before a line break or a tab begin in base64url. */
const OPENING = /^(?:eyJ|eyA|ewo|ew0|ewk)/u;

/** True when the text begins as a base64url JSON object does. */
export const beginsAsObject = (text: string): boolean => OPENING.test(text);

/** The JOSE header's value when the segment is one: a JSON object. */
export const headerIn = (segment: string) => {
  const { bytes, problems } = decodeBase64url(segment);
  if (problems.length > 0) return undefined;
  const { value, problem } = parseJson(decodeUtf8(bytes).text);
  return !problem && value?.type === 'object' ? value : undefined;
};

/** How many characters before the token a run has taken in: the rest of `%3D` in a URL or of `\n` in a JSON string. */
const escapeBefore = (text: string, run: Span): number => {
  const before = text[run.start - 1];
  if (before === '%') return 2;
  return before === '\\' ? 1 : 0;
};

/** What follows the issuer's JWS in an SD-JWT (RFC 9901 section 4): disclosures, and perhaps a key binding. */
const DISCLOSURES = /(?:~[\w-]*)*~(?:[\w-]+\.[\w-]+\.[\w-]+)?/uy;

export interface CompactToken extends Span {
  readonly kind: 'jws' | 'jwe' | 'sd-jwt';
}

const tokenAt = (text: string, start: number, runEnd: number): CompactToken | undefined => {
  const parts = text.slice(start, runEnd).split('.', 7);
  const object = headerIn(parts[0] ?? '');
  if (!object || memberOf(object, 'alg')?.value.type !== 'string') return undefined;
  // What follows the last part is a full stop, of a sentence for example.
  const isOf = (count: number): boolean =>
    parts.length >= count && parts.slice(count).every((part) => part === '');
  const endOf = (count: number): number => start + parts.slice(0, count).join('.').length;
  // RFC 7516 section 9: the parts and the header parameter enc tell a JWE.
  if (memberOf(object, 'enc')) return isOf(5) ? { kind: 'jwe', start, end: endOf(5) } : undefined;
  if (!isOf(3)) return undefined;
  const end = endOf(3);
  DISCLOSURES.lastIndex = end;
  return end === runEnd && DISCLOSURES.test(text)
    ? { kind: 'sd-jwt', start, end: DISCLOSURES.lastIndex }
    : { kind: 'jws', start, end };
};

/**
 * Finds tokens in compact serialization: a JOSE header with `alg` in base64url, and as many parts as it calls for.
 * Never throws.
 * @returns their places, in order; a full stop after a token is left out
 */
export function* compactIn(text: string): Generator<CompactToken> {
  for (const match of text.matchAll(RUN)) {
    const run = { start: match.index, end: match.index + match[0].length };
    const start = run.start + escapeBefore(text, run);
    if (!beginsAsObject(text.slice(start, start + 3))) continue;
    const token = tokenAt(text, start, run.end);
    if (token) yield token;
  }
}

/** The places of signed tokens alone; of an SD-JWT, the issuer's. Never throws. */
export const tokensIn = (text: string): Span[] =>
  Array.from(compactIn(text)).flatMap(({ kind, start, end }) => {
    if (kind === 'jwe') return [];
    const tilde = kind === 'sd-jwt' ? text.indexOf('~', start) : end;
    return [{ start, end: tilde }];
  });
