/** A recorded login as scenes of the stage, one an exchange: the same that the lab's runs are drawn from. What a recording cannot show stays unknown. */
import type { Instant } from '#cookies/cookie';
import { byteCount, requestWire, responseWire } from '#http/wire';
import { acceptedAfterLogout } from '#recording/after-logout';
import { isAccepted } from '#recording/answer';
import type { RecordedCredential, Sighting } from '#recording/credential';
import type { RecordedFlow } from '#recording/recorded-flow';
import type { RecordedExchange } from '#recording/recording';
import { toldExchanges } from '#recording/told';
import type { AnyPage, AnyParty } from '../../run/party';
import type { Initiator } from '../../run/trace';
import type { Carried, Message } from '../scene/message';
import type { Move, Spot } from '../scene/moves';
import type { Outcome } from '../scene/outcome';
import type { Place } from '../scene/places';
import type { Scene } from '../scene/scene';
import type { Server } from '../scene/servers';
import { carriedAs, drawn, lifeAt } from './credentials';
import { holdingsAfter, keptIn, keyOf, NOTHING_HELD, type Holdings, type Sight } from './holdings';

const INITIATORS: Readonly<Record<RecordedExchange['initiator'], Initiator>> = {
  navigation: 'navigation',
  script: 'script',
  preflight: 'preflight',
  form: 'form',
  resource: 'image',
  unknown: 'tool',
};

const BROWSER = 'recorded';
const NOWHERE: Spot = { at: 'nowhere' };

const pageOf = (origin: string): AnyPage => origin as AnyPage;

const instantOf = ({ at }: RecordedExchange): Instant => Math.floor((at ?? 0) / 1000);

/** What an exchange does with the credentials in it. */
interface Told {
  readonly exchange: RecordedExchange;
  /** What is sent, then what the answer brings. */
  readonly sights: readonly Sight[];
}

/** Once each: HAR and HTML repeat values. */
const carried = (told: Told, did: Sighting['did']): Carried[] => {
  const seen = new Set<string>();
  return told.sights.flatMap(({ credential, sighting }): Carried[] => {
    const shape = drawn(credential);
    const as = carriedAs(sighting.as);
    const key = `${credential.index} ${as}`;
    if (!shape || sighting.did !== did || seen.has(key) || sighting.as === 'claim') return [];
    seen.add(key);
    return [{ credential: shape, as, ...(as === 'cookie' ? { name: sighting.name } : {}) }];
  });
};

const responseBytes = ({ response, contentBytes }: RecordedExchange): number => {
  if (!response) return 0;
  const parts = responseWire(response);
  const isKept = response.content !== '' || contentBytes === undefined;
  return byteCount(parts) + (isKept ? 0 : contentBytes);
};

const messageOf = (told: Told, by: AnyParty): Message => {
  const { exchange } = told;
  const { request, response, initiator } = exchange;
  const { origin, pathname, search } = new URL(request.url);
  return {
    by,
    initiator: INITIATORS[initiator],
    to: origin,
    method: request.method,
    // What a query carries is drawn, not spelled out.
    path: `${pathname}${search === '' ? '' : '?…'}`,
    requestBytes: byteCount(requestWire(request)),
    status: response?.status ?? 0,
    responseBytes: responseBytes(exchange),
    sent: carried(told, 'sent'),
    got: carried(told, 'issued'),
    keptBack: [],
  };
};

const place = (kind: Place['kind']): Spot => ({ at: 'place', userAgent: BROWSER, place: kind });

/** @param script where script of the app's page is */
const movesOf = (told: Told, before: Holdings, script: Spot): Move[] => {
  const { origin } = new URL(told.exchange.request.url);
  const server: Spot = { at: 'server', origin };
  const held = [...before.values()];
  const lies = (credential: RecordedCredential): Spot => {
    const found = held.find((each) => each.credential === credential && each.place === 'page');
    return found ? place('page') : script;
  };
  const seen = new Set<string>();
  return told.sights.flatMap(({ credential, sighting }): Move[] => {
    const { did, as, name } = sighting;
    const shape = drawn(credential);
    const key = `${credential.index} ${did} ${as === 'cookie'}`;
    if (!shape || as === 'claim' || as === 'referer' || seen.has(key)) return [];
    seen.add(key);
    const of = { credential: shape, name };
    if (did === 'deleted') return [{ ...of, from: place('cookies'), to: NOWHERE, why: 'deleted' }];
    if (did === 'sent')
      return [
        { ...of, from: as === 'cookie' ? place('cookies') : lies(credential), to: server, why: 'sent' },
      ];
    const kind = as === 'cookie' ? 'cookies' : 'page';
    const old = before.get(keyOf(kind, origin, as === 'cookie' ? name : credential.kind));
    const gone = old && old.credential !== credential ? drawn(old.credential) : undefined;
    const kept = keptIn({ credential, sighting });
    return [
      ...(gone
        ? [
            {
              credential: gone,
              name: old?.name ?? '',
              from: place(kind),
              to: NOWHERE,
              why: 'replaced' as const,
            },
          ]
        : []),
      { ...of, from: server, to: kept ? place(kept) : script, why: 'issued' },
    ];
  });
};

const placesOf = (holdings: Holdings, now: Instant, exchange: number): Place[] =>
  (['cookies', 'page'] as const).map((kind) => ({
    kind,
    items: [...holdings.values()].flatMap(({ credential, name, place: at, readableBy, since }) => {
      const shape = at === kind ? drawn(credential) : undefined;
      if (!shape) return [];
      const life = lifeAt(credential, since, now, exchange);
      return [{ credential: shape, name, readableBy, ...(life ? { life } : {}) }];
    }),
  }));

const LOGGED_IN: readonly RecordedCredential['kind'][] = ['session', 'access-token', 'id-token'];

/**
 * What an exchange shows of the login; undefined: nothing.
 * @param revived exchanges that show a logout to have ended nothing
 */
const shownBy = (
  flow: RecordedFlow,
  told: Told,
  loggedIn: boolean,
  revived: ReadonlySet<number>,
): Outcome['is'] | undefined => {
  const { index, response, initiator, request } = told.exchange;
  const { origin } = new URL(request.url);
  if (flow.actors.some((actor) => actor.origin === origin && actor.role === 'other')) return undefined;
  if (flow.logouts.includes(index)) return 'none';
  if (flow.logins.includes(index) || revived.has(index)) return 'logged-in';
  const shows = told.sights.some(
    ({ credential, sighting }) =>
      LOGGED_IN.includes(credential.kind) && sighting.did === 'sent' && sighting.as !== 'referer',
  );
  if (!response || initiator === 'resource' || initiator === 'preflight') return undefined;
  if (response.status === 401) return shows || loggedIn ? 'rejected' : 'none';
  return shows && loggedIn && isAccepted(told.exchange) ? 'logged-in' : undefined;
};

const outcomeOf = (is: Outcome['is'], { request, response, index }: RecordedExchange): Outcome => ({
  is,
  step: index,
  because: `${request.method} ${new URL(request.url).pathname} was answered with ${response?.status ?? 'nothing'}.`,
});

/** Servers that take part, from the start; the others are folded. */
const serversOf = (flow: RecordedFlow, until: number, message: Message): Server[] =>
  flow.actors
    .filter(({ role, origin }) => role !== 'other' || origin === message.to)
    .map(({ origin, role, exchanges: [first = 0] }): Server => {
      // A third party that gets a token need not look at it.
      const carriesJwt =
        origin === message.to &&
        role !== 'other' &&
        message.sent.some(
          ({ credential, as }) => credential.kind === 'jwt' && (as === 'bearer' || as === 'cookie'),
        );
      return {
        origin,
        role,
        ...(first > until ? { isAhead: true } : {}),
        isDown: false,
        rows: [],
        ...(carriesJwt && message.status > 0
          ? { checked: message.status === 401 ? 'rejected' : 'accepted' }
          : {}),
      };
    });

/** By exchange, in time; those that have no part in the login are passed over. */
const toldIn = (flow: RecordedFlow): Told[] => {
  const { recording, credentials } = flow;
  const at = new Map<number, Sight[]>();
  for (const credential of credentials) {
    for (const sighting of credential.way) {
      const list = at.get(sighting.exchange);
      if (list) list.push({ credential, sighting });
      else at.set(sighting.exchange, [{ credential, sighting }]);
    }
  }
  const isAnswer = ({ sighting }: Sight) => Number(sighting.did !== 'sent');
  return toldExchanges(flow).flatMap((index) => {
    const exchange = recording.exchanges[index];
    const sights = (at.get(index) ?? []).toSorted((a, b) => isAnswer(a) - isAnswer(b));
    return exchange ? [{ exchange, sights }] : [];
  });
};

/** A still that is drawn when it is asked for: a long recording has thousands, and a person looks at a few. */
export interface RecordedStill {
  /** Index of the exchange that it shows. */
  readonly step: number;
  /** The same object each time. */
  readonly scene: () => Scene;
}

/**
 * The stills of a recording, in time.
 * @param lane what tells this lane from others on the stage; absent: the flow's id
 * @param label of the lane; absent: the flow's name
 */
export const recordedStills = (
  flow: RecordedFlow,
  lane = flow.name.id,
  label = flow.name.label,
): readonly RecordedStill[] => {
  const app = flow.actors.find(({ role }) => role === 'app')?.origin;
  const revived = new Set(acceptedAfterLogout(flow).map(({ at }) => at.exchange));
  let holdings = NOTHING_HELD;
  let outcome: Outcome = { is: 'none' };
  let follows: RecordedExchange | undefined;
  let hasHeld = false;
  return toldIn(flow).map((told): RecordedStill => {
    const { exchange } = told;
    const now = instantOf(exchange);
    const before = { holdings, exchange: follows };
    holdings = holdingsAfter(holdings, exchange, told.sights, now);
    const is = shownBy(flow, told, outcome.is === 'logged-in', revived);
    if (is !== undefined) outcome = outcomeOf(is, exchange);
    const after = { holdings, outcome };
    const isBegun = hasHeld;
    hasHeld ||= holdings.size > 0;
    follows = exchange;
    let scene: Scene | undefined;
    const make = (): Scene => {
      const tab = pageOf(app ?? new URL(exchange.page ?? exchange.request.url).origin);
      const by: AnyParty =
        flow.recording.form === 'curl'
          ? { type: 'tool', userAgent: BROWSER }
          : { type: 'page', userAgent: BROWSER, tab };
      const message = messageOf(told, by);
      return {
        mode: lane,
        label,
        step: exchange.index,
        shows: exchange,
        ...(before.exchange ? { follows: before.exchange } : {}),
        at: now,
        outcome: after.outcome,
        browsers: [
          {
            userAgent: BROWSER,
            tabs: [tab],
            places: placesOf(after.holdings, now, exchange.index),
            ...(after.holdings.size === 0 && !isBegun ? { isStart: true } : {}),
          },
        ],
        servers: serversOf(flow, exchange.index, message),
        message,
        moves: movesOf(told, before.holdings, { at: 'script', userAgent: BROWSER, tab }),
      };
    };
    return { step: exchange.index, scene: () => (scene ??= make()) };
  });
};
