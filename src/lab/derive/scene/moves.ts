/** What goes from where to where in one step, in order. Not: what stays where it is (places.ts). */
import type { Cookie } from '#cookies/cookie';
import { isAttackersServer, ORIGIN } from '../../origins';
import { cookiesIn } from '../../attacker/known-credentials';
import type { Stolen } from '../../attacker/stolen';
import {
  pageFacts,
  workerOf,
  type AnyAgent,
  type AnyPage,
  type AnyParty,
  type Party,
  type TabId,
  type UserAgentId,
} from '../../run/party';
import type { Exchange, Happening, ScriptAccess, Step } from '../../run/trace';
import type { World } from '../../run/world';
import { readCredential, type Kinds, type Credential } from './credential';
import type { Carried, Message } from './message';
import { placesOf, type Item, type PlaceKind } from './places';

/** Where a credential is for a moment or for long. */
export type Spot =
  | { readonly at: 'place'; readonly userAgent: AnyAgent; readonly place: PlaceKind }
  /** In the hands of a page's script, between an answer or a read and what the script does next. */
  | { readonly at: 'script'; readonly userAgent: AnyAgent; readonly tab: AnyPage }
  | { readonly at: 'server'; readonly origin: string }
  | { readonly at: 'attacker' }
  | { readonly at: 'nowhere' };

export interface Move {
  readonly credential: Credential;
  /** Of the cookie, the entry or the variable. */
  readonly name?: string;
  readonly from: Spot;
  readonly to: Spot;
  readonly why:
    | 'sent'
    | 'issued'
    | 'kept'
    | 'read'
    /** It comes to the attacker, and the original stays where it was. */
    | 'copied'
    | 'made'
    | 'replaced'
    | 'deleted'
    | 'expired'
    /** The page's variables began anew. */
    | 'reloaded';
}

const NOWHERE: Spot = { at: 'nowhere' };
const ATTACKER: Spot = { at: 'attacker' };

const handsOf = (party: AnyParty): Spot => {
  if (party.type === 'server') return { at: 'server', origin: party.origin };
  return party.type === 'tool' ? ATTACKER : { at: 'script', userAgent: party.userAgent, tab: party.tab };
};

const placeOf = (userAgent: AnyAgent, place: PlaceKind): Spot => ({ at: 'place', userAgent, place });

const sentFrom = ({ by }: Message, { as }: Carried): Spot =>
  by.type === 'page' && as === 'cookie' ? placeOf(by.userAgent, 'cookies') : handsOf(by);

/** The attacker's own page uses what the attacker has. */
const isAttackersPage = (party: Party): boolean =>
  party.type === 'page' && pageFacts(party.tab).owner === 'attacker';

/** @param says whether the item is one that goes */
const gone = (
  userAgent: UserAgentId,
  before: World,
  kinds: Kinds,
  why: Move['why'],
  goes: (item: Item, place: PlaceKind) => boolean,
): Move[] =>
  placesOf(before.userAgents[userAgent], before, kinds).flatMap(({ kind, items }) =>
    items
      .filter((item) => goes(item, kind))
      .map(({ credential, name }) => ({
        credential,
        name,
        from: placeOf(userAgent, kind),
        to: NOWHERE,
        why,
      })),
  );

const isSame = (a: Cookie, b: Cookie): boolean =>
  a.name === b.name && a.domain === b.domain && a.path === b.path && a.partition === b.partition;

/** What the Set-Cookie fields of a response did to the jar. */
const stored = ({ by, request, storing }: Exchange, before: World, kinds: Kinds): Move[] => {
  if (by.type !== 'page') return [];
  const to = placeOf(by.userAgent, 'cookies');
  const from: Spot = { at: 'server', origin: new URL(request.url).origin };
  return storing.flatMap(({ cookie, outcome }): Move[] => {
    const kind = cookie && kinds.get(cookie.name);
    if (!kind || outcome === 'refused') return [];
    const old = before.userAgents[by.userAgent].jar.find((each) => isSame(each, cookie));
    const replaced = old && readCredential(old.value, kind);
    const why = outcome === 'deleted' ? 'deleted' : 'replaced';
    const dropped: Move[] = replaced
      ? [{ credential: replaced, name: cookie.name, from: to, to: NOWHERE, why }]
      : [];
    const credential = readCredential(cookie.value, kind);
    if (!credential || outcome === 'deleted') return dropped;
    return [...dropped, { credential, name: cookie.name, from, to, why: 'issued' }];
  });
};

/** Whether a place began anew with a page: the page itself, or its worker. */
const isAnew = (page: TabId, tab: AnyPage | undefined): boolean => tab === page || tab === workerOf(page);

const inExchange = (
  exchange: Exchange,
  message: Message,
  before: World,
  after: World,
  kinds: Kinds,
): Move[] => {
  const { by } = exchange;
  const { to } = message;
  const server: Spot = { at: 'server', origin: to };
  const home = isAttackersServer(to);
  const sent = message.sent.map((carried): Move => ({
    credential: carried.credential,
    ...(carried.name === undefined ? {} : { name: carried.name }),
    from: sentFrom(message, carried),
    to: home ? ATTACKER : server,
    why: home ? 'copied' : 'sent',
  }));
  // A code goes on with the redirect, whether script reads the answer or not.
  const handed = message.got.filter(
    ({ credential }) => message.unreadable === undefined || credential.kind === 'code',
  );
  const received = handed.flatMap((each): Move[] =>
    by.type === 'tool' || each.as === 'content'
      ? [{ credential: each.credential, from: server, to: handsOf(by), why: 'issued' }]
      : [],
  );
  const reloaded =
    by.type === 'page' && exchange.initiator === 'navigation'
      ? gone(by.userAgent, before, kinds, 'reloaded', ({ tab, name }, place) => {
          const { tabs } = after.userAgents[by.userAgent];
          const kept = Object.entries(tabs).find(([id]) => id === tab)?.[1]?.memory ?? {};
          return place === 'memory' && isAnew(by.tab, tab) && !(name in kept);
        })
      : [];
  return [...sent, ...stored(exchange, before, kinds), ...received, ...reloaded];
};

const AREAS = {
  memory: 'memory',
  localStorage: 'storage',
  sessionStorage: 'storage',
  'document.cookie': 'cookies',
} as const;

const isPage = (party: Party): party is Party & { readonly type: 'page' } => party.type === 'page';

const inScript = (event: ScriptAccess, before: World, after: World, kinds: Kinds): Move[] => {
  const { by, area, did, name, value = '' } = event;
  if (!isPage(by)) return [];
  const { userAgent, tab } = by;
  const place = placeOf(userAgent, AREAS[area]);
  const script: Spot = isAttackersPage(by) ? ATTACKER : handsOf(by);
  if (did === 'read') {
    const pairs = area === 'document.cookie' && name === '' ? cookiesIn(value) : [];
    const read =
      pairs.length > 0
        ? pairs.flatMap((each) =>
            each.type === 'cookie'
              ? [[each.name, readCredential(each.value, kinds.get(each.name))] as const]
              : [],
          )
        : [[name, readCredential(value, kinds.get(name))] as const];
    return read.flatMap(([called, credential]): Move[] =>
      credential ? [{ credential, name: called, from: place, to: script, why: 'read' }] : [],
    );
  }
  const mine = (item: Item, kind: PlaceKind, world: World): boolean =>
    kind === AREAS[area] &&
    item.name === name &&
    (item.tab === undefined || item.tab === tab) &&
    !placesOf(world.userAgents[userAgent], world, kinds).some(
      (each) =>
        each.kind === kind &&
        each.items.some((other) => other.name === name && other.credential.value === item.credential.value),
    );
  const dropped = gone(userAgent, before, kinds, did === 'write' ? 'replaced' : 'deleted', (item, kind) =>
    mine(item, kind, after),
  );
  const added = gone(userAgent, after, kinds, 'kept', (item, kind) => mine(item, kind, before)).map(
    (move): Move => ({ ...move, from: script, to: move.from }),
  );
  return [...dropped, ...added];
};

/** Where in Alice's browser a value lies. */
const lyingAt = (value: string, world: World, kinds: Kinds): Spot | undefined => {
  const place = placesOf(world.userAgents.victim, world, kinds).find(({ items }) =>
    items.some(({ credential }) => credential.value === value),
  );
  return place && placeOf('victim', place.kind);
};

const STOLEN_KINDS: Readonly<Partial<Record<Stolen['type'], Credential['kind']>>> = {
  code: 'code',
  'refresh token': 'refresh',
};

const taken = ({ took = [], from }: Happening, before: World, kinds: Kinds): Move[] =>
  took.flatMap((each: Stolen): Move[] => {
    const kind = 'name' in each ? kinds.get(each.name) : STOLEN_KINDS[each.type];
    const credential = readCredential(each.value, kind);
    if (!credential) return [];
    const browser = from === 'browser' ? lyingAt(each.value, before, kinds) : undefined;
    return [
      {
        credential,
        ...('name' in each ? { name: each.name } : {}),
        from: from === undefined ? NOWHERE : (browser ?? { at: 'server', origin: ORIGIN }),
        to: ATTACKER,
        why: from === undefined ? 'made' : 'copied',
      },
    ];
  });

/**
 * The moves of a step, in the order in which they happen.
 * @param before the world before the step
 * @param message of the step, where it is an exchange
 */
export const movesOf = (
  { event, after }: Step,
  before: World,
  kinds: Kinds,
  message: Message | undefined,
): Move[] => {
  switch (event.type) {
    case 'exchange':
      return message ? inExchange(event, message, before, after, kinds) : [];
    case 'script':
      return inScript(event, before, after, kinds);
    case 'time-passed': {
      const users = Object.keys(before.userAgents) as UserAgentId[];
      return users.flatMap((userAgent) =>
        gone(
          userAgent,
          before,
          kinds,
          'expired',
          ({ credential }, place) =>
            place === 'cookies' &&
            !placesOf(after.userAgents[userAgent], after, kinds).some(({ items }) =>
              items.some((item) => item.credential.value === credential.value),
            ),
        ),
      );
    }
    case 'attacker':
      return taken(event, before, kinds);
    default:
      return [];
  }
};
