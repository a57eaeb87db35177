/** What differs between two recorded logins: findings, kinds of credentials, lifetimes. Not: their steps beside one another (recording/compare.ts). */
import { counted } from '#text/counted';
import { KIND_NAMES, type RecordedKind } from '#recording/credential';
import type { Login, LoginFinding } from './login';

type KnownKind = Exclude<RecordedKind, 'unknown'>;

export interface Differences {
  /** In A alone; a rule is told once. */
  readonly gone: readonly LoginFinding[];
  /** In B alone. */
  readonly fresh: readonly LoginFinding[];
  /** Kinds of credentials in A alone. */
  readonly lost: readonly KnownKind[];
  /** Kinds of credentials in B alone. */
  readonly added: readonly KnownKind[];
  /** Kinds that both state a lifetime of, in seconds. */
  readonly lifetimes: readonly { readonly kind: KnownKind; readonly a: number; readonly b: number }[];
}

/** Seconds that two lifetimes may differ by: an absolute expiry is counted from a rounded clock. */
const ROUNDED = 2;

const missingIn = (findings: readonly LoginFinding[], others: readonly LoginFinding[]): LoginFinding[] => {
  const known = new Set(others.map(({ id }) => id));
  return findings.filter(({ id }) => {
    const isMissing = !known.has(id);
    known.add(id);
    return isMissing;
  });
};

const isKnownKind = (kind: RecordedKind): kind is KnownKind => kind !== 'unknown';

/** What a recording does not show is no difference. */
export const differences = (
  a: Pick<Login, 'flow' | 'findings'>,
  b: Pick<Login, 'flow' | 'findings'>,
): Differences => {
  const kinds = (Object.keys(KIND_NAMES) as RecordedKind[]).filter((kind) => isKnownKind(kind));
  const has = ({ flow }: Pick<Login, 'flow'>, kind: RecordedKind) =>
    flow.credentials.some((each) => each.kind === kind);
  const lives = ({ flow }: Pick<Login, 'flow'>, kind: RecordedKind) =>
    flow.credentials.find((each) => each.kind === kind && each.lifetime !== undefined)?.lifetime;
  return {
    gone: missingIn(a.findings, b.findings),
    fresh: missingIn(b.findings, a.findings),
    lost: kinds.filter((kind) => has(a, kind) && !has(b, kind)),
    added: kinds.filter((kind) => has(b, kind) && !has(a, kind)),
    lifetimes: kinds.flatMap((kind) => {
      const [before, after] = [lives(a, kind), lives(b, kind)];
      if (before === undefined || after === undefined || Math.abs(before - after) <= ROUNDED) return [];
      return [{ kind, a: before, b: after }];
    }),
  };
};

/** None where there is none. */
const some = (count: number, one: string, many?: string): string[] =>
  count === 0 ? [] : [counted(count, one, many)];

/** What each has alone. A finding that one lacks need not be mended there: its recording may not show the place. */
export const differencesText = ({ gone, fresh, lost, added, lifetimes }: Differences): string => {
  const only = (side: string, findings: number, kinds: number) => {
    const things = [
      ...some(findings, 'finding'),
      ...some(kinds, 'kind of credential', 'kinds of credentials'),
    ];
    return things.length === 0 ? [] : [`Only ${side} has ${things.join(' and ')}.`];
  };
  const changed = some(lifetimes.length, 'lifetime differs', 'lifetimes differ');
  const sentences = [
    ...only('A', gone.length, lost.length),
    ...only('B', fresh.length, added.length),
    ...changed.map((each) => `${each}.`),
  ];
  return sentences.length === 0
    ? 'Both have the same findings, credentials and lifetimes.'
    : sentences.join(' ');
};
