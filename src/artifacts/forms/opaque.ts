/** Opaque tokens in a storage: only the key that they are kept under tells what they are. Not: tokens that can be read (things-in.ts). */
import { lowerAscii } from '#text/ascii';
import { jsonStringSlice } from '#text/escapes';
import { memberOf, parseJson, type Json, type JsonMember } from '#text/json';
import { isRandomLooking } from '#text/random-looking';
import type { Slice } from '#text/slice';
import type { Found, KeptIn, KeptRole } from '../artifact';
import { named } from '../part';
import { compactIn } from '../tokens-in';

type Named = readonly (readonly [RegExp, KeptRole])[];

const ROLES: Named = [
  [/refresh_?-?token/iu, 'refreshToken'],
  [/access_?-?token/iu, 'accessToken'],
];
/** Names that say less: a random value has to speak for a token too. */
const LIKELY: Named = [
  [/(?:^|[_-])(?:refresh|rt)$/iu, 'refreshToken'],
  [/^(?:(?:auth|user|session|bearer|login|api)[_-]?)?token$/iu, 'accessToken'],
];
/** Facts about a token. */
const FACT = /expir|type|time|count|valid|at$|enabled|key/iu;

const roleIn = (names: Named, key: string): KeptRole | undefined =>
  FACT.test(key) ? undefined : names.find(([name]) => name.test(key))?.[1];

/** What the key at the end of a way says: `refreshToken` of `stsTokenManager.refreshToken`. */
export const keptRole = (where: string): KeptRole | undefined => {
  const key = where.split(/[\s."]+/u).findLast((part) => part !== '') ?? '';
  return roleIn([...ROLES, ...LIKELY], key);
};

/** What a key's own name makes likely. A bare `token` is a login's only at the top: widgets keep theirs deeper. */
const likelyRole = (key: string, value: string, depth: number): KeptRole | undefined => {
  const role = roleIn(LIKELY, key);
  if (depth > 0 && lowerAscii(key) === 'token') return undefined;
  return role && value.split(/[^\w-]/u).some(isRandomLooking) ? role : undefined;
};

/** Secrets in the library's own entry of Microsoft's MSAL are under this name, and what they are beside it. */
const ofMsal = (name: string, siblings: readonly JsonMember[]): KeptRole | undefined => {
  const type = name === 'secret' ? siblings.find((each) => each.name === 'credentialType')?.value : undefined;
  return type?.type === 'string' && /^refreshtoken$/iu.test(type.value) ? 'refreshToken' : undefined;
};

/** Those of Supabase have twelve characters. */
const SHORTEST = 10;
const DEEPEST = 6;

/**
 * The opaque token that a key keeps, or those in what it keeps.
 * @param siblings what is kept beside it
 */
export const opaqueUnder = (
  key: string,
  slice: Slice,
  area: string,
  keptIn: KeptIn,
  siblings: readonly JsonMember[] = [],
  depth = 0,
): Found[] => {
  const { text } = slice;
  const role = roleIn(ROLES, key) ?? ofMsal(key, siblings) ?? likelyRole(key, text, depth);
  if (role !== undefined && isOpaque(text)) {
    const where = `${area} key ${named(key === 'secret' ? 'refreshToken' : key)}`;
    return [{ kind: 'kept', slice, leftOut: [], where, keptIn }];
  }
  const nested = /^\s*\{/u.test(text) ? objectIn(text) : undefined;
  return nested ? opaqueIn(slice, nested.members, area, keptIn, depth + 1) : [];
};

/**
 * The opaque tokens in a value that is kept, however deep.
 * @param area in words, for where it is
 */
export const opaqueIn = (
  slice: Slice,
  members: readonly JsonMember[],
  area: string,
  keptIn: KeptIn,
  depth = 0,
): Found[] =>
  depth > DEEPEST
    ? []
    : members.flatMap(({ name, value }): Found[] => {
        if (value.type === 'object') return opaqueIn(slice, value.members, area, keptIn, depth + 1);
        if (value.type !== 'string') return [];
        return opaqueUnder(name, jsonStringSlice(slice, value), area, keptIn, members, depth);
      });

/** A token that can be read is one of its own; a record that the key names may hold one, or an encrypted one. */
const isOpaque = (text: string): boolean =>
  text.length >= SHORTEST && !/\s|^[[{]/u.test(text) && compactIn(text).next().done === true;

const objectIn = (text: string): Extract<Json, { type: 'object' }> | undefined => {
  const { value, problem } = parseJson(text);
  return value?.type === 'object' && !problem ? value : undefined;
};

/** A record of Firebase, as developer tools copy it out of IndexedDB. */
export const isFirebaseRecord = (json: Json | undefined): json is Extract<Json, { type: 'object' }> =>
  json?.type === 'object' && memberOf(json, 'fbase_key') !== undefined;
