/** What differs between two recorded logins: findings, kinds of credentials, lifetimes. Not: their steps beside one another (recording/compare.ts). */
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

const counted = (count: number, one: string, many = `${one}s`): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

const listed = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ');

/** All of it in one sentence. A finding that B lacks need not be mended: B may not show the place. */
export const differencesText = ({ gone, fresh, lost, added, lifetimes }: Differences): string => {
  const did = (verb: string, things: readonly string[]) =>
    things.length === 0 ? [] : [`${verb} ${listed(things)}`];
  const kinds = 'kinds of credentials';
  const parts = [
    ...did('lacks', [
      ...counted(gone.length, 'finding'),
      ...counted(lost.length, 'kind of credential', kinds),
    ]),
    ...did('adds', [
      ...counted(fresh.length, 'finding'),
      ...counted(added.length, 'kind of credential', kinds),
    ]),
    ...did('changes', counted(lifetimes.length, 'lifetime')),
  ];
  return parts.length === 0
    ? 'Both have the same findings, credentials and lifetimes.'
    : `Compared with A, B ${parts.join('; ')}.`;
};
