/** The rows of the list of what was found: read from each thing, sorted, filtered. Not: drawing them (found-table.tsx). */
import type { Artifact } from '#artifacts/artifact';
import { claim, headerParameter, numberOf, stringOf, type Jws } from '#jose/jws/jws';
import { inUtc, relative } from '#jose/numeric-date';
import { RANK } from '#lint/run-rules';
import type { Finding } from '#lint/rule';
import { suppress } from '#lint/suppress';
import { toPasted } from '#text/slice';
import { contextFor, type Judging } from '../../judging';
import { tokensOf } from '../paste/coloured-parts';
import { findingsOf } from '../reading/findings-of';
import type { loadCodeReader } from './code-reader';
import { nameOf } from './name-of';

export interface Row {
  /** Among all that was found, in the order it is in the text. */
  readonly index: number;
  readonly kind: Artifact['kind'];
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly algorithm: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly expires: number | undefined;
  readonly expiry: string;
  readonly worst: Finding | undefined;
  /** Findings beside the worst. */
  readonly more: number;
  readonly where: string;
  readonly count: number;
}

export type Column = 'name' | 'issuer' | 'subject' | 'expires' | 'algorithm' | 'worst' | 'where' | 'count';

/** What reads code and judges it, which is fetched on request (code-reader.ts). */
export type CodeReader = Awaited<ReturnType<typeof loadCodeReader>>;

const openOn = (
  artifact: Artifact,
  judging: Judging,
  now: number,
  reader: CodeReader | undefined,
): readonly { readonly finding: Finding }[] => {
  const { text } = artifact.slice;
  const context = contextFor(text, judging, now);
  const findings =
    artifact.kind === 'code'
      ? reader
        ? reader.lintCode(artifact, reader.readCode(text), context)
        : []
      : findingsOf(artifact, context);
  return suppress(findings, judging.silenced.get(text) ?? new Map()).open;
};

const expiryOf = (jws: Jws | undefined, expires: number | undefined, now: number): string => {
  if (expires !== undefined) return `${relative(expires - now)}, ${inUtc(expires)}`;
  return jws?.payload ? 'no expiry' : '';
};

const whereOf = ({ where, slice, others = [] }: Artifact): string => {
  const first = where ?? `character ${toPasted(slice, 0) + 1}`;
  if (others.length === 0) return first;
  return `${first}, and ${others.length} more ${others.length === 1 ? 'place' : 'places'}`;
};

/**
 * Reads a row from a thing.
 * @param index among all that was found
 * @param now seconds since 1970-01-01T00:00:00Z
 * @param reader without it, code has no worst finding
 */
export const rowOf = (
  artifact: Artifact,
  index: number,
  judging: Judging,
  now: number,
  reader?: CodeReader,
): Row => {
  const jws = tokensOf(artifact)[0]?.jws;
  const text = (member: { readonly value: Parameters<typeof stringOf>[0] } | undefined) =>
    stringOf(member?.value) ?? '';
  const open = openOn(artifact, judging, now, reader);
  const expires = jws && numberOf(claim(jws, 'exp')?.value);
  return {
    index,
    kind: artifact.kind,
    name: nameOf(artifact, contextFor(artifact.slice.text, judging, now)),
    issuer: text(jws && claim(jws, 'iss')),
    subject: text(jws && claim(jws, 'sub')),
    algorithm: text(jws && headerParameter(jws, 'alg')),
    expires,
    expiry: expiryOf(jws, expires, now),
    worst: open[0]?.finding,
    more: Math.max(0, open.length - 1),
    where: whereOf(artifact),
    count: 1 + (artifact.others?.length ?? 0),
  };
};

/** What a row is sorted by: `where` by its place in the text; what a row lacks comes last. */
const keyOf = (row: Row, column: Column): string | number | undefined => {
  if (column === 'where') return row.index;
  if (column === 'worst') return row.worst && RANK[row.worst.severity];
  return row[column] === '' ? undefined : row[column];
};

const collator = new Intl.Collator('en', { numeric: true });

/** The rows that have the text in any column, in the order of one. */
export const arranged = (
  rows: readonly Row[],
  filter: string,
  column: Column,
  descending: boolean,
): Row[] => {
  const wanted = filter.trim().toLowerCase();
  const has = ({ worst, ...row }: Row): boolean =>
    [...Object.values(row), worst?.rule.id, worst?.severity].some((value) =>
      String(value ?? '')
        .toLowerCase()
        .includes(wanted),
    );
  const kept = wanted === '' ? [...rows] : rows.filter(has);
  const sign = descending ? -1 : 1;
  return kept.toSorted((a, b) => {
    const [x, y] = [keyOf(a, column), keyOf(b, column)];
    if (x === undefined || y === undefined) return (x === undefined ? 1 : 0) - (y === undefined ? 1 : 0);
    return (
      sign * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y)))
    );
  });
};
