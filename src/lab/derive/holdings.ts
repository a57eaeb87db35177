/** What the user agent and the server hold in a world, row by row. */
import { evictExpired, scriptView } from '#cookies/cookie-jar';
import type { Cookie, Instant } from '#cookies/cookie';
import { ORIGIN } from '../origins';
import { pageOfWorker, type TabId } from '../run/party';
import type { UserAgent, World } from '../run/world';

/** Which script can read a value. A variable of the page’s own script has no name for other script. Injected script takes it all the same, by replacing what the page hands it to (RFC 10017 section 5.1). */
export type ReadableBy = 'any script' | 'own script' | 'no script';

export interface Holding {
  readonly area:
    | 'cookie jar'
    | 'localStorage'
    | 'sessionStorage'
    | 'memory'
    | 'users'
    | 'session table'
    | 'refresh token table'
    | 'token table'
    | 'denylist'
    | 'attacker’s server';
  readonly name: string;
  readonly value: string;
  /** Attributes and columns, as `Path=/` or `user alice`. */
  readonly notes: readonly string[];
  /** At the user agent. */
  readonly readableBy?: ReadableBy;
}

export interface Holdings {
  readonly userAgent: readonly Holding[];
  readonly server: readonly Holding[];
}

const time = (at: Instant): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

const cookieNotes = (cookie: Cookie): string[] => [
  cookie.hostOnly ? `host ${cookie.domain} only` : `Domain=${cookie.domain}`,
  `Path=${cookie.path}`,
  ...(cookie.secure ? ['Secure'] : []),
  ...(cookie.httpOnly ? ['HttpOnly'] : []),
  cookie.sameSite === 'Default'
    ? 'no SameSite: Lax in Chrome and Edge, None elsewhere'
    : `SameSite=${cookie.sameSite}`,
  ...(cookie.partition === undefined
    ? []
    : [`under ${new URL(cookie.partition.split(',')[0] ?? '').host} only`]),
  cookie.expiry === undefined ? 'until the browser closes' : `expires ${time(cookie.expiry)}`,
];

const cookieHoldings = (agent: UserAgent, now: Instant): Holding[] =>
  evictExpired(agent.jar, now).map((cookie) => ({
    area: 'cookie jar',
    name: cookie.name,
    value: cookie.value,
    notes: cookieNotes(cookie),
    // Asked for the cookie's own path: script can load a page there (RFC 6265bis section 8.5).
    readableBy: scriptView([cookie], `${ORIGIN}${cookie.path}`, now) === '' ? 'no script' : 'any script',
  }));

/** Which script can read an area of a page, or of its worker. */
export const readersIn = (area: 'sessionStorage' | 'memory', tab: TabId): ReadableBy => {
  if (area !== 'memory') return 'any script';
  return pageOfWorker(tab) === undefined ? 'own script' : 'no script';
};

const entries = (
  area: 'localStorage' | 'sessionStorage' | 'memory',
  values: Readonly<Record<string, string>>,
  readableBy: ReadableBy = 'any script',
): Holding[] =>
  Object.entries(values).map(([name, value]) => ({
    area,
    name,
    value,
    notes: [],
    readableBy,
  }));

const lifeNotes = (row: { readonly created: Instant; readonly expires: Instant }, now: Instant): string[] => [
  `created ${time(row.created)}`,
  `${row.expires <= now ? 'expired' : 'expires'} ${time(row.expires)}`,
];

const tabEntries = ({ tabs }: UserAgent): Holding[] =>
  Object.entries(tabs).flatMap(([id, tab]) =>
    (['sessionStorage', 'memory'] as const).flatMap((area) =>
      entries(area, tab?.[area] ?? {}, readersIn(area, id as TabId)),
    ),
  );

/** What one user agent holds. @param now seconds since 1970-01-01T00:00:00Z; cookies that have expired by then are left out */
const agentHoldings = (agent: UserAgent, now: Instant): Holding[] => [
  ...cookieHoldings(agent, now),
  ...Object.values(agent.localStorage).flatMap((values) => entries('localStorage', values)),
  ...tabEntries(agent),
];

const deniedName = { jti: 'one token', sid: 'one login', user: 'all tokens of a user' } as const;

const serverHoldings = ({ server }: World, now: Instant): Holding[] => [
  ...server.users.map((user): Holding => ({
    area: 'users',
    name: user.name,
    value: user.passwordHash,
    notes: [
      `role ${user.role}`,
      ...(user.suspended ? ['closed'] : []),
      `PBKDF2-HMAC-SHA-256, ${user.iterations} iterations`,
      `salt ${user.salt}`,
    ],
  })),
  ...server.sessions.map((row): Holding => ({
    area: 'session table',
    name: row.plain ? 'the identifier itself' : 'SHA-256 of the identifier',
    value: row.idHash,
    notes: [
      row.user === undefined ? 'a visitor' : `user ${row.user}`,
      ...(row.tokens ? ['with an access token and a refresh token'] : []),
      ...lifeNotes(row, now),
    ],
  })),
  ...server.refreshTokens.map((row): Holding => ({
    area: 'refresh token table',
    name: row.plain ? 'the refresh token itself' : 'SHA-256 of the refresh token',
    value: row.tokenHash,
    notes: [
      `user ${row.user}`,
      `sid ${row.sid}`,
      ...(row.used === undefined ? [] : [`used ${time(row.used)}`]),
      ...lifeNotes(row, now),
    ],
  })),
  ...server.tokens.map((row): Holding => ({
    area: 'token table',
    name: 'jti',
    value: row.jti,
    notes: [`user ${row.user}`, ...(row.expires === undefined ? [] : [`expires ${time(row.expires)}`])],
  })),
  ...server.denied.map((entry): Holding => ({
    area: 'denylist',
    name: deniedName[entry.by],
    value: entry.value,
    notes: entry.by === 'user' ? [`issued until ${time(entry.issuedUntil)}`] : [],
  })),
];

/** What Alice's phone holds. */
export const phoneHoldings = (world: World, now: Instant): Holding[] =>
  agentHoldings(world.userAgents.device, now);

/** What the attacker's machine and server have. */
export const attackerHoldings = (world: World, now: Instant): Holding[] => [
  ...agentHoldings(world.userAgents.attacker, now),
  ...world.collected.map(({ url, content }): Holding => ({
    area: 'attacker’s server',
    name: new URL(url).pathname,
    value: content === '' ? new URL(url).search : content,
    notes: [],
  })),
];

/**
 * What the victim's browser and the shop's database hold.
 * @param now seconds since 1970-01-01T00:00:00Z; cookies that have expired by then are left out
 */
export const holdings = (world: World, now: Instant): Holdings => ({
  userAgent: agentHoldings(world.userAgents.victim, now),
  server: serverHoldings(world, now),
});
