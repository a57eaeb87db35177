/** Who takes part in a recorded login, by origin, and in which role. The other origins of a site stay actors of their own. */
import { siteOf } from './site';
import { audiencesOf, claimsIn } from './claims-in';
import type { RecordedCredential, RecordedKind } from './credential';
import type { OAuth } from './oauth';
import type { Actor } from './recorded-flow';
import type { RecordedExchange } from './recording';
import { issued, shown } from './way';

const originOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;

/** Credentials that a server gets in order to serve. */
const TO_SERVERS: readonly RecordedKind[] = [
  'session',
  'access-token',
  'id-token',
  'refresh-token',
  'api-key',
  'password',
  'csrf-token',
  'client-secret',
];

type Told = Pick<Actor, 'origin' | 'because'>;

/** The app, by the first of these that the recording shows. */
const appOf = (
  exchanges: readonly RecordedExchange[],
  credentials: readonly RecordedCredential[],
  { authorizations }: OAuth,
  providers: ReadonlySet<string>,
): Told | undefined => {
  for (const { params } of authorizations) {
    const origin = originOf(params.get('redirect_uri'));
    if (
      origin !== undefined &&
      exchanges.some(({ request, page }) => originOf(request.url) === origin || originOf(page) === origin)
    )
      return { origin, because: 'The authorization request names it as redirect_uri.' };
  }
  const carrying = new Set(
    credentials
      .filter(({ kind }) => TO_SERVERS.includes(kind))
      .flatMap(({ way }) => way.map(({ exchange }) => exchange)),
  );
  const asking = exchanges.find(
    ({ index, page, initiator }) =>
      initiator === 'script' && carrying.has(index) && originOf(page) !== undefined,
  );
  const page = originOf(asking?.page);
  if (page !== undefined && !providers.has(page))
    return { origin: page, because: 'Script of its page sends the credentials.' };
  const shown = exchanges.find(
    ({ initiator, request }) =>
      (initiator === 'navigation' || initiator === 'form') && !providers.has(new URL(request.url).origin),
  );
  if (shown) return { origin: new URL(shown.request.url).origin, because: 'The browser shows its page.' };
  const first = credentials
    .filter(({ kind }) => kind === 'session' || kind === 'password')
    .flatMap(({ way }) => way)[0];
  return first && !providers.has(first.origin)
    ? { origin: first.origin, because: 'It is where the user logs in.' }
    : undefined;
};

const providersIn = ({ authorizations, tokens }: OAuth): Map<string, string> =>
  new Map([
    ...tokens.map(({ origin }) => [origin, 'It answers token requests.'] as const),
    ...authorizations.map(({ origin }) => [origin, 'It answers authorization requests.'] as const),
  ]);

/** Origins that get an API key of another site: the app's own, or else the one that gets it first. */
const keyStrangersIn = (credentials: readonly RecordedCredential[], own: readonly string[]): string[] => {
  const ownSites = new Set(own.map(siteOf));
  return credentials.flatMap((credential) => {
    if (credential.kind !== 'api-key') return [];
    const to = shown(credential).map(({ origin }) => origin);
    const owner = to.map(siteOf).find((site) => ownSites.has(site)) ?? to.map(siteOf)[0];
    return to.filter((origin) => siteOf(origin) !== owner && !ownSites.has(siteOf(origin)));
  });
};

/**
 * Origins that get a bearer token made for others: the server that issued it accepts it itself, or its audience names
 * another site. Without one of the two, an API on another site is as good as any.
 */
const strangersIn = (credentials: readonly RecordedCredential[], own: readonly string[]): Set<string> => {
  const ownSites = new Set(own.map(siteOf));
  return new Set(
    credentials.flatMap((credential) => {
      if (credential.kind !== 'access-token' && credential.kind !== 'id-token') return [];
      const issuers = issued(credential).map(({ origin }) => origin);
      const to = shown(credential)
        .filter(({ as }) => as === 'bearer')
        .map(({ origin }) => origin);
      const meant = [
        ...audiencesOf(claimsIn(credential.value)),
        ...issuers.filter((origin) => to.includes(origin)),
      ];
      const sites = new Set(meant.filter((each) => URL.canParse(each)).map(siteOf));
      const isKnown = (origin: string) =>
        ownSites.has(siteOf(origin)) ||
        sites.has(siteOf(origin)) ||
        issuers.some((each) => siteOf(each) === siteOf(origin));
      return sites.size === 0 ? [] : to.filter((origin) => !isKnown(origin));
    }),
  );
};

/** The app first, then by their first exchange. */
export const actorsIn = (
  exchanges: readonly RecordedExchange[],
  credentials: readonly RecordedCredential[],
  oauth: OAuth,
): Actor[] => {
  const providers = providersIn(oauth);
  const app = appOf(exchanges, credentials, oauth, new Set(providers.keys()));
  const byOrigin = new Map<string, number[]>();
  for (const { index, request } of exchanges) {
    const { origin } = new URL(request.url);
    const indices = byOrigin.get(origin);
    if (indices) indices.push(index);
    else byOrigin.set(origin, [index]);
  }
  const gets = new Map<string, RecordedKind>();
  for (const { kind, way } of credentials) {
    if (!TO_SERVERS.includes(kind)) continue;
    for (const { did, as, origin } of way)
      if (did === 'sent' && as !== 'referer' && !gets.has(origin)) gets.set(origin, kind);
  }
  const own = [...(app ? [app.origin] : []), ...providers.keys()];
  const strangers = strangersIn(credentials, own);
  const keyStrangers = new Set(keyStrangersIn(credentials, own));
  // The page may come from an origin that the recording holds no exchange with.
  if (app && !byOrigin.has(app.origin)) byOrigin.set(app.origin, []);
  const actors = Array.from(byOrigin, ([origin, indices]): Actor => {
    const told = (role: Actor['role'], because: string): Actor => ({
      origin,
      role,
      because,
      exchanges: indices,
    });
    if (origin === app?.origin) return told('app', app.because);
    const provides = providers.get(origin);
    if (provides !== undefined) return told('identity-provider', provides);
    if (strangers.has(origin)) return told('other', 'It gets a token that is meant for others.');
    const kind = gets.get(origin);
    if (kind === 'api-key' && keyStrangers.has(origin))
      return told('other', 'It gets an API key that is meant for others.');
    return kind === undefined
      ? told('other', 'No credential of the login goes there.')
      : told('api', kind === 'password' ? 'It gets the password.' : 'Requests to it carry a credential.');
  });
  return actors.toSorted((a, b) => Number(b.role === 'app') - Number(a.role === 'app'));
};
