/** JWKs and JWK Sets within other text, below a token for example. Not: a paste that is JSON (json.ts). */
import { parseJson } from '#text/json';
import { sliceOf } from '#text/slice';
import type { Span } from '#text/span';
import type { Found, Recogniser } from '../artifact';
import { jsonParts } from '../forms/json';

/** The beginning of an object with members. */
const OBJECT = /\{\s*"/gu;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = 0x7b;
const CLOSING = 0x7d;
/** Beginnings without an end: each is read to the end of the text in search of it. */
const MOST_OPEN = 20;

/** Where the object ends that begins there; nothing when it does not. */
const endOf = (text: string, start: number): number | undefined => {
  let depth = 0;
  let within = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) within = !within;
    else if (!within && code === OPENING) depth += 1;
    else if (!within && code === CLOSING) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
};

const thingsAt = (pasted: string, span: Span): Found[] => {
  const slice = sliceOf(pasted, [span]);
  if (!slice.text.includes('"kty"')) return [];
  const { value, problem } = parseJson(slice.text);
  if (!value || problem) return [];
  return jsonParts(slice, value).flatMap((part) =>
    part.kind === 'jwks' ? [{ kind: part.kind, slice: part.slice, where: part.where, leftOut: [] }] : [],
  );
};

export default {
  says: 'Keys as JSON within other text',
  order: 26,
  recognise: (pasted, json) => {
    if ((json && !json.problem) || !pasted.includes('"kty"')) return [];
    const found: Found[] = [];
    let done = 0;
    let open = 0;
    for (const { index } of pasted.matchAll(OBJECT)) {
      if (index < done) continue;
      const end = endOf(pasted, index);
      if (end === undefined) {
        open += 1;
        if (open === MOST_OPEN) break;
      } else {
        found.push(...thingsAt(pasted, { start: index, end }));
        done = end;
      }
    }
    return found;
  },
} satisfies Recogniser;
