/** Whether the members of a JSON serialization are what RFC 7515 and RFC 7516 make them (section 7.2 of both). Not: what they decode to (json-serialization.ts). */
import { memberOf, parseJson, type Json, type JsonObject } from '#text/json';
import { quote } from '#text/quote';
import type { Span } from '#text/span';

export interface MemberFault {
  /** A whole sentence. */
  readonly says: string;
  /** In the JSON text. */
  readonly at: Span;
}

type Kind = 'text' | 'non-empty text' | 'object' | 'objects';

interface Shape {
  readonly rfc: string;
  readonly members: Readonly<Record<string, Kind>>;
  /** The member that lists signatures or recipients, and those that belong into its items then. */
  readonly list: string;
  readonly inItems: readonly string[];
}

const SHAPES: Readonly<Record<'jws' | 'jwe', Shape>> = {
  jws: {
    rfc: 'RFC 7515',
    members: {
      payload: 'text',
      protected: 'non-empty text',
      header: 'object',
      signature: 'text',
      signatures: 'objects',
    },
    list: 'signatures',
    inItems: ['signature'],
  },
  jwe: {
    rfc: 'RFC 7516',
    members: {
      protected: 'non-empty text',
      unprotected: 'object',
      header: 'object',
      encrypted_key: 'non-empty text',
      iv: 'text',
      aad: 'non-empty text',
      ciphertext: 'text',
      tag: 'text',
      recipients: 'objects',
    },
    list: 'recipients',
    inItems: ['header', 'encrypted_key'],
  },
};

const MUST: Readonly<Record<Kind, string>> = {
  text: 'must be a string',
  'non-empty text': 'must be a string that is not empty, or be left out',
  object: 'must be a JSON object',
  objects: 'must be an array of JSON objects, at least one',
};

const isOf = (kind: Kind, value: Json): boolean => {
  if (kind === 'object') return value.type === 'object';
  if (kind !== 'objects') return value.type === 'string' && (kind === 'text' || value.value !== '');
  return (
    value.type === 'array' && value.items.length > 0 && value.items.every(({ type }) => type === 'object')
  );
};

/** The first member that occurs twice in one object, at any depth. */
const twiceIn = (json: Json): MemberFault | undefined => {
  const values = json.type === 'array' ? json.items : [];
  const members = json.type === 'object' ? json.members : [];
  const twice = members.find(({ duplicate }) => duplicate);
  if (twice) return { says: `The member ${quote(twice.name)} appears twice.`, at: twice.span };
  for (const value of [...values, ...members.map((member) => member.value)]) {
    const within = twiceIn(value);
    if (within) return within;
  }
  return undefined;
};

const mistypedIn = (object: JsonObject, shape: Shape): MemberFault | undefined => {
  const { rfc, members, list } = shape;
  for (const { name, value, span } of object.members) {
    const kind = Object.hasOwn(members, name) ? members[name] : undefined;
    if (kind && !isOf(kind, value)) {
      return { says: `${quote(name)} ${MUST[kind]} (${rfc} section 7.2.1).`, at: span };
    }
  }
  const listed = memberOf(object, list)?.value;
  for (const item of listed?.type === 'array' ? listed.items : []) {
    const within = item.type === 'object' ? mistypedIn(item, shape) : undefined;
    if (within) return within;
  }
  return undefined;
};

/** Both syntaxes at once: parsers differ on which of the two counts. */
const mixedIn = (object: JsonObject, { rfc, list, inItems }: Shape): MemberFault | undefined => {
  const other =
    memberOf(object, list) && inItems.map((name) => memberOf(object, name)).find((member) => member);
  return (
    other && {
      says: `${quote(other.name)} and ${quote(list)} exclude each other (${rfc} section 7.2.2).`,
      at: other.span,
    }
  );
};

/**
 * The first thing that is wrong with the members of a serialization: a name that occurs twice, a value of another type, both
 * syntaxes at once. Never throws.
 * @param text that `decodeJsonSerialization` took for a JWS or a JWE
 */
export const memberFault = (text: string, form: 'jws' | 'jwe'): MemberFault | undefined => {
  const { value } = parseJson(text);
  if (value?.type !== 'object') return undefined;
  const shape = SHAPES[form];
  return twiceIn(value) ?? mistypedIn(value, shape) ?? mixedIn(value, shape);
};
