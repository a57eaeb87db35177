/** What may hold something in JSON: its strings, and the objects that are keys or tokens themselves. */
import { jsonStringSlice } from '#text/escapes';
import { memberOf, type Json, type JsonObject } from '#text/json';
import type { Slice } from '#text/slice';
import { sliceWithin } from '#text/slice-within';
import { named, type Part } from '../part';
import { isPromising } from '../promising';
import { beginsAsObject } from '../tokens-in';

export interface JsonPart extends Part {
  /** The part is such a thing already. */
  readonly kind?: 'jwks' | 'json-serialization';
}

interface Path {
  readonly outer: Path | undefined;
  /** Of a member, or the index of an item. */
  readonly name: string | number;
}

const pathText = (path: Path): string => {
  const before = path.outer ? pathText(path.outer) : '';
  if (typeof path.name === 'number') return `${before}[${path.name}]`;
  return before === '' ? named(path.name) : `${before}.${named(path.name)}`;
};

const objectsOf = (value: Json | undefined): JsonObject[] =>
  value?.type === 'array' ? value.items.filter((item) => item.type === 'object') : [];

const isKey = (object: JsonObject): boolean => memberOf(object, 'kty')?.value.type === 'string';

/** True for a JWS or JWE in JSON serialization with a protected header, which tells it from other objects. */
const isSerialization = (object: JsonObject): boolean => {
  const of = (holder: JsonObject | undefined): boolean => {
    const value = holder && memberOf(holder, 'protected')?.value;
    return value?.type === 'string' && beginsAsObject(value.value);
  };
  if (memberOf(object, 'ciphertext')) return of(object);
  if (memberOf(object, 'signature')) return of(object);
  return of(objectsOf(memberOf(object, 'signatures')?.value)[0]);
};

const SIGNED: ReadonlySet<string> = new Set(['ciphertext', 'signature', 'signatures']);

/** Members of keys and tokens that need no look of their own. */
const PARTS: ReadonlySet<string> = new Set(
  'keys payload protected signature signatures header unprotected ciphertext encrypted_key recipients iv aad tag'.split(
    ' ',
  ),
);

const thingOf = (object: JsonObject): JsonPart['kind'] => {
  for (const { name } of object.members) {
    if (name === 'kty' && isKey(object)) return 'jwks';
    if (name === 'keys' && objectsOf(memberOf(object, name)?.value).some(isKey)) return 'jwks';
    if (SIGNED.has(name) && isSerialization(object)) return 'json-serialization';
  }
  return undefined;
};

/**
 * Walks a JSON value.
 * @param slice of the JSON text, in which the value's spans are
 * @param word what a member is called: `member`, `claim`
 */
export const jsonParts = (slice: Slice, json: Json, word = 'member'): JsonPart[] => {
  const parts: JsonPart[] = [];
  const whereOf = (path: Path | undefined) => (path ? `${word} ${pathText(path)}` : undefined);
  const walk = (value: Json, path: Path | undefined): void => {
    if (value.type === 'string') {
      if (isPromising(value.value))
        parts.push({ slice: jsonStringSlice(slice, value), where: whereOf(path) });
    } else if (value.type === 'array') {
      for (const [name, item] of value.items.entries()) walk(item, { outer: path, name });
    } else if (value.type === 'object') {
      const kind = thingOf(value);
      if (kind) parts.push({ kind, slice: sliceWithin(slice, value.span), where: whereOf(path) });
      for (const { name, value: inner } of value.members) {
        // Beside the keys of a set, or the parts of a token, there may be anything. A sender's key for one message opens nothing.
        if (name !== 'epk' && (!kind || !PARTS.has(name))) walk(inner, { outer: path, name });
      }
    }
  };
  walk(json, undefined);
  return parts;
};
