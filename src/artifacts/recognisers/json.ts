/** JSON with tokens or keys in it, such as a token response (RFC 6749 section 5.1), a JWK Set, or a log of one object a line. A HAR file or a storage dump says more about the same places. */
import { parseJson, type JsonText } from '#text/json';
import { sliceOf, wholeSlice, type Slice } from '#text/slice';
import type { Found, Recogniser } from '../artifact';
import { jsonParts } from '../forms/json';
import { linesOf } from '../forms/lines';
import { areasOf } from '../forms/storage';
import { partOf, type Part } from '../part';
import { isPromising } from '../promising';
import { thingsIn } from '../things-in';

const thingsOf = (slice: Slice, outer: Omit<Part, 'slice'>, json = parseJson(slice.text)): Found[] =>
  json.value
    ? jsonParts(slice, json.value).flatMap((inner): Found[] => {
        const placed = partOf({ slice, ...outer }, inner);
        // Of what is no whole JSON, a key can still be read (key-text.ts).
        if (inner.kind === 'jwks' && json.problem) return [];
        return inner.kind ? [{ kind: inner.kind, ...placed, leftOut: [] }] : thingsIn(placed, 1);
      })
    : [];

/** Without the areas of a storage dump that hold texts only: its own recogniser looks into them. */
const beyondStorage = (json: JsonText): JsonText => {
  if (json.value?.type !== 'object') return json;
  const looked = areasOf(json.value).filter(({ members }) =>
    members.every(({ value }) => value.type === 'string'),
  );
  const areas = new Set(looked.flatMap(({ member, members }) => member ?? members));
  const members = json.value.members.filter((each) => !areas.has(each));
  return { ...json, value: { ...json.value, members } };
};

/** One value a line: the second line begins as a value too. */
const isLines = (pasted: string): boolean => /^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/u.test(pasted);

export default {
  says: 'JSON: a token response, a JWK, a JWK Set, or any other with tokens or keys in it',
  order: 18,
  recognise: (pasted, json) => {
    if (!json || !isPromising(pasted)) return [];
    if (!json.problem || !isLines(pasted)) return thingsOf(wholeSlice(pasted), {}, beyondStorage(json));
    return Array.from(linesOf(pasted)).flatMap((line, index) =>
      isPromising(pasted.slice(line.start, line.end))
        ? thingsOf(sliceOf(pasted, [line]), { where: `line ${index + 1}` })
        : [],
    );
  },
} satisfies Recogniser;
