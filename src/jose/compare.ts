/** Two tokens of any form side by side: which members differ, and where the bytes do. */
import { memberOf, type Json, type JsonObject } from '#text/json';
import { claimOf } from './claims/claims';
import type { MoreNames } from './claims/explained';
import { numberOf } from './jws/jws';
import type { Segment, TokenObject, TokenParts } from './token-parts';

export type Change = 'same' | 'changed' | 'only-first' | 'only-second';

/** A member of one of the objects in one of the tokens. */
export interface ComparedValue {
  /** As the bytes have it. */
  readonly text: string;
  /** For a time counted from `iat`: how many seconds after it. */
  readonly sinceIat?: number;
}

export interface ComparedMember {
  /** The id of the object that it is in. */
  readonly part: string;
  readonly name: string;
  readonly change: Change;
  readonly first?: ComparedValue;
  readonly second?: ComparedValue;
}

export interface ComparedBytes {
  /** The id of the segment. */
  readonly part: string;
  readonly title: string;
  /** In bytes; absent when the token has no such part. */
  readonly firstLength?: number;
  readonly secondLength?: number;
  /** Position of the first byte that differs, or where the shorter one ends; absent when all are the same. */
  readonly differsAt?: number;
  /** The bytes are the same, and the characters are not. */
  readonly spelledOtherwise?: true;
}

/** An object that one of the two has, or both. */
export type ComparedObject = Pick<TokenObject, 'id' | 'title' | 'colour'>;

export interface Comparison {
  /** In order; members name them by id. */
  readonly objects: readonly ComparedObject[];
  readonly members: readonly ComparedMember[];
  readonly bytes: readonly ComparedBytes[];
}

export interface ComparisonOptions {
  /** Compares times by how long after their own token's `iat` they are. */
  readonly timesFromIat: boolean;
  /** Tells which claims of vendors are times. */
  readonly more?: MoreNames | undefined;
}

/** The same value, however it is spelled: order of members, white space and escapes do not count; digits of numbers do. */
const sameValue = (a: Json, b: Json): boolean => {
  if (a.type === 'string' && b.type === 'string') return a.value === b.value;
  if (a.type === 'number' && b.type === 'number') return a.raw === b.raw;
  if (a.type === 'array' && b.type === 'array') {
    return (
      a.items.length === b.items.length &&
      a.items.every((item, index) => {
        const other = b.items[index];
        return other !== undefined && sameValue(item, other);
      })
    );
  }
  if (a.type === 'object' && b.type === 'object') {
    const others = occurrences(b);
    return (
      a.members.length === b.members.length &&
      [...occurrences(a)].every(([key, member]) => {
        const other = others.get(key);
        return other !== undefined && sameValue(member.value, other.value);
      })
    );
  }
  return a.type === b.type;
};

/** Members by name and by how often that name occurred before, so that duplicates pair up in order. */
const occurrences = (object: JsonObject | undefined) => {
  const counts = new Map<string, number>();
  return new Map(
    (object?.members ?? []).map((member) => {
      const count = counts.get(member.name) ?? 0;
      counts.set(member.name, count + 1);
      return [`${count} ${member.name}`, member] as const;
    }),
  );
};

/** Seconds since 1970 in a claim of the claims set. */
const claimedTime = ({ objects }: TokenParts, name: string): number | undefined => {
  const claims = objects.find(({ id }) => id === 'payload')?.object;
  return claims && numberOf(memberOf(claims, name)?.value);
};

const isTime = ({ objects }: TokenParts, name: string, more: MoreNames | undefined): boolean => {
  const [header, claims] = ['header', 'payload'].map((id) => objects.find((each) => each.id === id)?.object);
  return claimOf(name, { header, claims }, more)?.kind === 'numeric-date';
};

const membersOf = (
  part: string,
  first: TokenParts,
  second: TokenParts,
  { timesFromIat, more }: ComparisonOptions,
): ComparedMember[] => {
  const objectIn = ({ objects }: TokenParts) => objects.find(({ id }) => id === part);
  const pairs = {
    first: occurrences(objectIn(first)?.object),
    second: occurrences(objectIn(second)?.object),
  };
  const valueOf = (token: TokenParts, name: string, value: Json): ComparedValue => {
    const text = objectIn(token)?.source.slice(value.span.start, value.span.end) ?? '';
    const iat = claimedTime(token, 'iat');
    const time = numberOf(value);
    return timesFromIat &&
      iat !== undefined &&
      time !== undefined &&
      part === 'payload' &&
      isTime(token, name, more)
      ? { text, sinceIat: time - iat }
      : { text };
  };
  return [...new Set([...pairs.first.keys(), ...pairs.second.keys()])].map((key): ComparedMember => {
    const name = key.slice(key.indexOf(' ') + 1);
    const a = pairs.first.get(key);
    const b = pairs.second.get(key);
    const one = a && valueOf(first, name, a.value);
    const other = b && valueOf(second, name, b.value);
    if (!a || !one) return { part, name, change: 'only-second', ...(other ? { second: other } : {}) };
    if (!b || !other) return { part, name, change: 'only-first', first: one };
    const same =
      one.sinceIat !== undefined && other.sinceIat !== undefined
        ? one.sinceIat === other.sinceIat
        : sameValue(a.value, b.value);
    return { part, name, change: same ? 'same' : 'changed', first: one, second: other };
  });
};

const firstDifference = (a: Uint8Array, b: Uint8Array): number | undefined => {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) if (a[i] !== b[i]) return i;
  return a.length === b.length ? undefined : shorter;
};

const bytesOf = (
  { id: part, title }: Segment,
  first: Segment | undefined,
  second: Segment | undefined,
): ComparedBytes => {
  const none = new Uint8Array();
  const differsAt = firstDifference(first?.decoded.bytes ?? none, second?.decoded.bytes ?? none);
  return {
    part,
    title,
    ...(first ? { firstLength: first.decoded.bytes.length } : {}),
    ...(second ? { secondLength: second.decoded.bytes.length } : {}),
    ...(differsAt === undefined ? {} : { differsAt }),
    ...(differsAt === undefined && first?.text !== second?.text ? { spelledOtherwise: true } : {}),
  };
};

/** Those of the first, then those that only the second has. */
const together = <Part extends { readonly id: string }>(
  first: readonly Part[],
  second: readonly Part[],
): Part[] => [...first, ...second.filter(({ id }) => first.every((each) => each.id !== id))];

/**
 * Compares two tokens, broken ones too, of the same form or of two. Members are in the order of the first token, then
 * of the second. Never throws.
 */
export const compareTokens = (
  first: TokenParts,
  second: TokenParts,
  options: ComparisonOptions,
): Comparison => {
  const objects = together(first.objects, second.objects);
  const segmentIn = ({ segments }: TokenParts, id: string) => segments.find((each) => each.id === id);
  return {
    objects: objects.map(({ id, title, colour }) => ({ id, title, colour })),
    members: objects.flatMap(({ id }) => membersOf(id, first, second, options)),
    bytes: together(first.segments, second.segments).map((segment) =>
      bytesOf(segment, segmentIn(first, segment.id), segmentIn(second, segment.id)),
    ),
  };
};
