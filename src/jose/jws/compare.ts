/** Two tokens side by side: which members differ, and where the bytes do. */
import type { Json, JsonObject } from '#text/json';
import { claimOf } from '../claims/claims';
import type { MoreNames } from '../claims/explained';
import { claim, numberOf, objectOf, type Jws, type JwsPart, type PartName } from './jws';

export type Change = 'same' | 'changed' | 'only-first' | 'only-second';

/** A member of the JOSE header or of the claims set in one of the tokens. */
export interface ComparedValue {
  /** As it stands in the bytes. */
  readonly text: string;
  /** For a time counted from `iat`: how many seconds after it. */
  readonly sinceIat?: number;
}

export interface ComparedMember {
  readonly part: 'header' | 'payload';
  readonly name: string;
  readonly change: Change;
  readonly first?: ComparedValue;
  readonly second?: ComparedValue;
}

export interface ComparedBytes {
  readonly part: PartName;
  /** In bytes; absent when the token has no such part. */
  readonly firstLength?: number;
  readonly secondLength?: number;
  /** Position of the first byte that differs, or where the shorter one ends; absent when all are the same. */
  readonly differsAt?: number;
}

export interface Comparison {
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

/** Members by name and by how often that name stood before, so that duplicates pair up in order. */
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

const membersOf = (
  part: 'header' | 'payload',
  first: Jws,
  second: Jws,
  { timesFromIat, more }: ComparisonOptions,
): ComparedMember[] => {
  const pairs = { first: occurrences(objectOf(first[part])), second: occurrences(objectOf(second[part])) };
  const isTime = (jws: Jws, name: string) =>
    part === 'payload' &&
    claimOf(name, { header: objectOf(jws.header), claims: objectOf(jws.payload) }, more)?.kind ===
      'numeric-date';
  const valueOf = (jws: Jws, name: string, value: Json): ComparedValue => {
    const text = jws[part]?.utf8?.text.slice(value.span.start, value.span.end) ?? '';
    const iat = numberOf(claim(jws, 'iat')?.value);
    const time = numberOf(value);
    return timesFromIat && iat !== undefined && time !== undefined && isTime(jws, name)
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

const bytesOf = (part: PartName, first: JwsPart | undefined, second: JwsPart | undefined): ComparedBytes => {
  const none = new Uint8Array();
  const differsAt = firstDifference(first?.decoded.bytes ?? none, second?.decoded.bytes ?? none);
  return {
    part,
    ...(first ? { firstLength: first.decoded.bytes.length } : {}),
    ...(second ? { secondLength: second.decoded.bytes.length } : {}),
    ...(differsAt === undefined ? {} : { differsAt }),
  };
};

/** Compares two tokens, broken ones too. Members stand in the order of the first token, then of the second. Never throws. */
export const compareJws = (first: Jws, second: Jws, options: ComparisonOptions): Comparison => ({
  members: (['header', 'payload'] as const).flatMap((part) => membersOf(part, first, second, options)),
  bytes: (['header', 'payload', 'signature'] as const).map((part) =>
    bytesOf(part, first[part], second[part]),
  ),
});
