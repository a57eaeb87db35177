/** Compact JWS (RFC 7515 section 7.1) within any text. Not: broken tokens, which only a whole paste can show (recognisers/compact-jws.ts). */
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

/**
 * Finds tokens: three parts of base64url, the first of which is a JOSE header with `alg`. Never throws.
 * @param most stops after that many
 * @returns their places, in order; a full stop after a token is left out
 */
export const tokensIn = (text: string, most = Infinity): Span[] => {
  const spans: Span[] = [];
  for (const match of text.matchAll(RUN)) {
    const run = { start: match.index, end: match.index + match[0].length };
    const start = run.start + escapeBefore(text, run);
    if (!beginsAsObject(text.slice(start, start + 3))) continue;
    const [header = '', payload, signature, ...more] = text.slice(start, run.end).split('.', 5);
    if (payload === undefined || signature === undefined || more.some((part) => part !== '')) continue;
    const object = headerIn(header);
    if (!object || memberOf(object, 'alg')?.value.type !== 'string') continue;
    spans.push({ start, end: start + header.length + payload.length + signature.length + 2 });
    if (spans.length === most) break;
  }
  return spans;
};
