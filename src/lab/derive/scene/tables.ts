/** What the shop's database keeps of logins, row by row. */
import type { Instant } from '#cookies/cookie';
import type { Query } from '../../run/trace';
import type { World } from '../../run/world';
import { isRowOf, type Credential } from './credential';

export interface Row {
  readonly table: Exclude<Query['table'], 'users'>;
  /** What tells the row from others: a hash, an identifier, or what is held against requests. */
  readonly key: string;
  /** Whose it is; absent: a visitor's, or the row says it otherwise. */
  readonly user?: string;
  readonly until?: Instant;
  /** `deleted`: it was there in the still before. */
  readonly state: 'good' | 'used' | 'expired' | 'deleted';
  /** What it stands for, where that was seen. */
  readonly credential?: Credential;
}

const stateOf = (until: Instant | undefined, { clock }: World): Row['state'] =>
  until !== undefined && until <= clock ? 'expired' : 'good';

const end = (until: Instant | undefined) => (until === undefined ? {} : { until });

/** @param seen every credential of the run so far: a row names most by a hash alone */
export const tablesOf = (world: World, seen: readonly Credential[]): Row[] => {
  const { sessions, refreshTokens, tokens, denied } = world.server;
  const standsFor = (row: { readonly plain?: true }, named: string, kind: Credential['kind']) => {
    const credential = seen.find((each) => each.kind === kind && isRowOf(row, named, each.value));
    return credential ? { credential } : {};
  };
  return [
    ...sessions.map((row): Row => ({
      table: 'sessions',
      key: row.idHash,
      ...(row.user === undefined ? {} : { user: row.user }),
      until: row.expires,
      state: stateOf(row.expires, world),
      ...standsFor(row, row.idHash, 'session'),
    })),
    ...refreshTokens.map((row): Row => ({
      table: 'refresh tokens',
      key: row.tokenHash,
      user: row.user,
      until: row.expires,
      state: row.used === undefined ? stateOf(row.expires, world) : 'used',
      ...standsFor(row, row.tokenHash, 'refresh'),
    })),
    ...tokens.map((row): Row => ({
      table: 'tokens',
      key: row.jti,
      user: row.user,
      ...end(row.expires),
      state: stateOf(row.expires, world),
    })),
    ...denied.map((entry): Row => ({
      table: 'denylist',
      key: `${entry.by} ${entry.value}${entry.by === 'user' ? ` ${entry.issuedUntil}` : ''}`,
      ...(entry.by === 'user' ? { user: entry.value } : end(entry.until)),
      state: 'good',
    })),
  ];
};
