/** Opaque tokens in a storage: only the key that they are kept under tells what they are. Not: tokens that can be read (things-in.ts). */
import { jsonStringSlice } from '#text/escapes';
import { memberOf, parseJson, type Json, type JsonMember } from '#text/json';
import type { Slice } from '#text/slice';
import type { Found, KeptIn, KeptRole } from '../artifact';
import { named } from '../part';
import { compactIn } from '../tokens-in';

const ROLES: readonly (readonly [RegExp, KeptRole])[] = [
  [/refresh_?-?token/iu, 'refreshToken'],
  [/access_?-?token/iu, 'accessToken'],
];
/** Facts about a token. */
const FACT = /expir|type|time|count|valid|at$|enabled|key/iu;

/** What the key at the end of a way says: `refreshToken` of `stsTokenManager.refreshToken`. */
export const keptRole = (where: string): KeptRole | undefined => {
  const key = where.split(/[\s."]+/u).findLast((part) => part !== '') ?? '';
  return FACT.test(key) ? undefined : ROLES.find(([name]) => name.test(key))?.[1];
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
        const inner = jsonStringSlice(slice, value);
        const role = keptRole(name) ?? ofMsal(name, members);
        if (role !== undefined && isOpaque(value.value)) {
          const where = `${area} key ${named(name === 'secret' ? 'refreshToken' : name)}`;
          return [{ kind: 'kept', slice: inner, leftOut: [], where, keptIn }];
        }
        const nested = /^\s*\{/u.test(value.value) ? objectIn(value.value) : undefined;
        return nested ? opaqueIn(inner, nested.members, area, keptIn, depth + 1) : [];
      });

/** A token that can be read is one of its own. */
const isOpaque = (text: string): boolean =>
  text.length >= SHORTEST && !/\s/u.test(text) && compactIn(text).next().done === true;

const objectIn = (text: string): Extract<Json, { type: 'object' }> | undefined => {
  const { value, problem } = parseJson(text);
  return value?.type === 'object' && !problem ? value : undefined;
};

/** A record of Firebase, as developer tools copy it out of IndexedDB. */
export const isFirebaseRecord = (json: Json | undefined): json is Extract<Json, { type: 'object' }> =>
  json?.type === 'object' && memberOf(json, 'fbase_key') !== undefined;
