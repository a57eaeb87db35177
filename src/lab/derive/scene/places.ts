/** Where a user agent keeps credentials, place by place. Not: what the servers keep (tables.ts). */
import { evictExpired, scriptView } from '#cookies/cookie-jar';
import type { Cookie } from '#cookies/cookie';
import { ORIGIN } from '../../origins';
import type { AnyPage, TabId } from '../../run/party';
import type { UserAgent, World } from '../../run/world';
import { readersIn, type ReadableBy } from '../holdings';
import { lifeOf, readCredential, type Kinds, type Credential, type Life } from './credential';

/** `page`: in a recording, what script got and where it keeps that: memory or storage, nobody can tell. */
export type PlaceKind = 'cookies' | 'storage' | 'memory' | 'page';

/** A credential in a place. */
export interface Item {
  readonly credential: Credential;
  /** Of the cookie, the entry or the variable. */
  readonly name: string;
  /** `unknown`: a recording does not show the cookie being set, or where script keeps something. */
  readonly readableBy: ReadableBy | 'unknown';
  /** Of a page's own memory or sessionStorage. */
  readonly tab?: AnyPage;
  readonly life?: Life;
}

export interface Place {
  readonly kind: PlaceKind;
  readonly items: readonly Item[];
}

const isReadable = (cookie: Cookie, now: number): boolean =>
  // Asked for the cookie's own path: script can load a page there (RFC 6265bis section 8.5).
  scriptView([cookie], `${ORIGIN}${cookie.path}`, now) !== '';

/** The three places of a user agent, in a fixed order; what is no credential is left out. */
export const placesOf = (agent: UserAgent, world: World, kinds: Kinds): Place[] => {
  const item = (
    name: string,
    value: string,
    readableBy: ReadableBy,
    kind?: Credential['kind'],
    tab?: TabId,
  ): Item[] => {
    const credential = readCredential(value, kind);
    if (!credential) return [];
    const life = lifeOf(credential, world);
    return [{ credential, name, readableBy, ...(tab ? { tab } : {}), ...(life ? { life } : {}) }];
  };
  const tabs = Object.entries(agent.tabs) as [TabId, (typeof agent.tabs)[TabId]][];
  const inTabs = (area: 'sessionStorage' | 'memory'): Item[] =>
    tabs.flatMap(([tab, page]) =>
      Object.entries(page?.[area] ?? {}).flatMap(([name, value]) =>
        item(name, value, readersIn(area, tab), kinds.get(name), tab),
      ),
    );
  return [
    {
      kind: 'cookies',
      items: evictExpired(agent.jar, world.clock).flatMap((cookie) => {
        const kind = kinds.get(cookie.name);
        const by = isReadable(cookie, world.clock) ? 'any script' : 'no script';
        return kind ? item(cookie.name, cookie.value, by, kind) : [];
      }),
    },
    {
      kind: 'storage',
      items: [
        ...Object.values(agent.localStorage).flatMap((values) =>
          Object.entries(values).flatMap(([name, value]) => item(name, value, 'any script', kinds.get(name))),
        ),
        ...inTabs('sessionStorage'),
      ],
    },
    { kind: 'memory', items: inTabs('memory') },
  ];
};
