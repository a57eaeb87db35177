/** What the stage says of outcomes, places, lives, rows, moves and messages. */
import { counted } from '#text/counted';
import { modeOf } from '#lab/modes';
import { ATTACKER_ORIGIN, ORIGIN } from '#lab/origins';
import { pageFacts, pageOfWorker, partyLabel, USER_AGENT_LABELS, type AnyPage } from '#lab/run/party';
import { reasonPhrase } from '#http/reason-phrases';
import type { Instant } from '#cookies/cookie';
import type { Credential, CredentialKind, Life } from '#lab/derive/scene/credential';
import type { Message } from '#lab/derive/scene/message';
import type { Move, Spot } from '#lab/derive/scene/moves';
import type { Outcome } from '#lab/derive/scene/outcome';
import type { Item, PlaceKind } from '#lab/derive/scene/places';
import type { Loot, Scene } from '#lab/derive/scene/scene';
import type { Row } from '#lab/derive/scene/tables';
import type { Actor } from '#recording/recorded-flow';
import { bytesText } from '../parts/clock-text';

interface OutcomeWords {
  /** Beside the words, so that colour is never alone. */
  readonly sign: string;
  readonly says: string;
  /** In the middle of a sentence, after "now". */
  readonly now: string;
}

export const OUTCOMES: Readonly<Record<Outcome['is'], OutcomeWords>> = {
  'logged-in': { sign: '✓', says: 'Logged in', now: 'logged in' },
  rejected: { sign: '✗', says: 'Rejected', now: 'rejected' },
  'still-in': { sign: '✗', says: 'Still logged in', now: 'still logged in' },
  'locked-out': { sign: '✓', says: 'Locked out', now: 'locked out' },
  'still-staff': { sign: '✗', says: 'Still staff', now: 'still staff' },
  'not-staff': { sign: '✓', says: 'Not staff', now: 'no longer staff' },
  'attacker-in': { sign: '✗', says: 'Attacker is in', now: 'attacker is in' },
  'attacker-out': { sign: '✓', says: 'Attacker locked out', now: 'locked out' },
  none: { sign: '–', says: 'Not logged in', now: 'not logged in' },
};

/** `Was: attacker is in. Now locked out, because HttpOnly cookie` */
export const wasText = (was: Outcome['is'], now: Outcome['is'], because: string | undefined): string => {
  const reason = because === undefined ? '' : `, because ${because}`;
  return `Was: ${OUTCOMES[was].now}. Now ${OUTCOMES[now].now}${reason}`;
};

export const isGood = (is: Outcome['is']): boolean => OUTCOMES[is].sign === '✓';
export const isBad = (is: Outcome['is']): boolean => OUTCOMES[is].sign === '✗';

/** An attack that has no meaning in a mode comes to nothing. */
export const outcomeWords = ({ is, because, step }: Outcome): OutcomeWords =>
  is === 'none' && because !== undefined && step === undefined
    ? { ...OUTCOMES.none, says: 'n/a' }
    : OUTCOMES[is];

/** What shows an outcome, in a sentence. */
export const proofText = ({ because, shown }: Outcome): string =>
  because ?? (shown ? `Alice’s browser got ${shown.status} for ${shown.request}` : '');

export const PLACES: Readonly<Record<PlaceKind, string>> = {
  cookies: 'Cookie jar',
  storage: 'Web Storage',
  memory: 'Page memory',
  page: 'Page',
};

/** What a place is, before anything lies in it. */
export const PLACES_ARE: Readonly<Record<PlaceKind, string>> = {
  cookies: 'The browser adds these to its requests',
  storage: 'The page’s script saves here',
  memory: 'Variables of the page’s script',
  page: 'Memory and storage of the page’s script',
};

const KINDS: Readonly<Record<CredentialKind, string>> = {
  session: 'session identifier',
  jwt: 'JWT',
  refresh: 'refresh token',
  csrf: 'CSRF token',
  key: 'fingerprint',
  device: 'bound cookie',
  code: 'authorization code',
  opaque: 'access token',
  proof: 'proof',
  secret: 'secret',
};

/** What a credential is called, in the middle of a sentence. */
export const kindText = ({ called, kind }: Credential): string => called ?? KINDS[kind];

/** Of a lane. */
export const labelOf = ({ mode, label }: Pick<Scene, 'mode' | 'label'>): string =>
  label ?? modeOf(mode)?.label ?? mode;

export const hostOf = (origin: string): string => new URL(origin).host;
export const SHOP = hostOf(ORIGIN);
export const ATTACKERS = hostOf(ATTACKER_ORIGIN);

export const tabLabel = (tab: AnyPage): string => {
  if (tab === 'second') return 'second tab';
  if (pageOfWorker(tab) !== undefined) return 'worker';
  const { origin, framedBy } = pageFacts(tab);
  return framedBy === undefined ? hostOf(origin) : `${hostOf(origin)} in a frame`;
};

export const readers = ({ readableBy }: Item, place: PlaceKind): string => {
  if (readableBy === 'unknown')
    return place === 'cookies' ? 'Attributes not recorded' : 'Memory or storage: not recorded';
  if (readableBy === 'any script') return 'Any script can read it';
  if (place === 'cookies') return 'HttpOnly: no script can read it';
  return readableBy === 'no script' ? 'Only the page’s worker reads it' : 'Only page code reads it';
};

const UNITS = [
  { name: 'day', seconds: 86_400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const;

/** `30 days`, `15 min` */
const spanText = (seconds: number): string => {
  const { name, seconds: one } = UNITS.find((unit) => seconds >= unit.seconds) ?? UNITS[3];
  const count = Math.floor(seconds / one);
  return `${count} ${name}${name === 'day' && count !== 1 ? 's' : ''}`;
};

/** The share of a life that is left, from 0 to 1. */
export const lifeLeft = ({ from, until, state }: Life, now: Instant): number => {
  if (state !== 'alive') return 0;
  return until === undefined ? 1 : Math.max(until - now, 0) / Math.max(until - from, 1);
};

/** `10 min left`, `expired`, `not accepted` */
export const lifeText = ({ until, state }: Life, now: Instant): string => {
  if (state === 'expired') return 'expired';
  if (state === 'ended') return 'not accepted';
  return until === undefined ? 'never expires' : `${spanText(until - now)} left`;
};

const isoOf = (instant: Instant): string => new Date(instant * 1000).toISOString();

/** `10:30` on the same day of the virtual clock, else `1 April`. */
const untilText = (until: Instant, now: Instant): string =>
  isoOf(until).slice(0, 10) === isoOf(now).slice(0, 10)
    ? isoOf(until).slice(11, 16)
    : new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        until * 1000,
      );

/** The attacker's own machine sends it, with what was copied or made; else a browser of Alice's does. */
export const isOnMachine = ({ by }: Message): boolean => by.type !== 'server' && by.userAgent === 'attacker';

/** `GET /orders` */
export const requestText = ({ method, path }: Message): string => `${method} ${path}`;

const ROWS: Readonly<Record<Row['table'], string>> = {
  sessions: 'session',
  'refresh tokens': 'refresh token',
  tokens: 'token',
  denylist: 'denied',
};

/** `session`, ` of alice`, `, until 10:30`, `, used`; veiled without what became of it. */
export const rowWords = ({ table, user, until, state }: Row, now: Instant, isVeiled: boolean) => ({
  what: ROWS[table],
  whose: user === undefined ? '' : ` of ${user}`,
  until: state === 'deleted' || until === undefined ? '' : `, until ${untilText(until, now)}`,
  state: state === 'good' || isVeiled ? '' : `, ${state}`,
});

/** What a server is in a recorded login. */
export const ROLES: Readonly<Record<Actor['role'], string>> = {
  app: 'app',
  api: 'API',
  'identity-provider': 'identity provider',
  other: 'other',
};

/** `1 look-up` */
export const lookUpsText = (count: number | undefined): string =>
  count === undefined ? 'tables not recorded' : counted(count, 'look-up');

const agentOf = (spot: Spot): string =>
  'userAgent' in spot ? USER_AGENT_LABELS[spot.userAgent] : 'The browser';

/** Who has it, at the beginning of a sentence. */
const whoHas = (spot: Spot): string => {
  if (spot.at === 'server') return hostOf(spot.origin);
  if (spot.at === 'script') return `Script of ${tabLabel(spot.tab)}`;
  return spot.at === 'attacker' ? 'The attacker' : agentOf(spot);
};

/** Where it comes to, at the end of a sentence. */
const whoGets = (spot: Spot): string => {
  if (spot.at === 'place') return `${PLACES[spot.place].toLowerCase()} of ${agentOf(spot)}`;
  const who = whoHas(spot);
  return spot.at === 'server' ? who : who.slice(0, 1).toLowerCase() + who.slice(1);
};

/** A move in one sentence: who does what with which credential. */
export const moveText = ({ why, credential, from, to }: Move): string => {
  const it = `the ${kindText(credential)}`;
  switch (why) {
    case 'sent':
      return `${whoHas(from)} sends ${from.at === 'attacker' ? 'a copy of ' : ''}${it} to ${whoGets(to)}.`;
    case 'issued':
      return `${whoHas(from)} sends ${it} to the ${whoGets(to).replace(/^the /u, '')}.`;
    case 'kept':
      return `${whoHas(from)} stores ${it} in the ${whoGets(to)}.`;
    case 'read':
      return `${whoHas(to)} reads ${it} from the ${whoGets(from)}.`;
    case 'copied':
      return `A copy of ${it} reaches the attacker.`;
    case 'made':
      return `The attacker makes a ${kindText(credential)}.`;
    case 'replaced':
      return `${agentOf(from)} replaces the old ${kindText(credential)}.`;
    case 'deleted':
      return `${agentOf(from)} deletes ${it}.`;
    case 'expired':
      return `The ${kindText(credential)} expires.`;
    case 'reloaded':
      return `Reloading the page clears ${it} from page memory.`;
    default:
      return why satisfies never;
  }
};

/**
 * What a still without an exchange says; before a run's first step, that there is no login. What an attack says without moving anything is what came of it: the outcome
 * tells that, and before a vote nobody does.
 */
export const happeningOf = (
  { mode, step, says, attacker, moves, outcome }: Scene,
  isVeiled: boolean,
): string | undefined => {
  if (step < 0 && modeOf(mode)) return 'Before the login: nothing is stored yet.';
  return (isVeiled && attacker !== undefined && moves.length === 0) || says === outcome.because
    ? undefined
    : says;
};

/** Where a copy came from, in a sentence after what was copied. */
const copiedFrom = (from: Spot): string => {
  if (from.at === 'script') return `by a script on ${tabLabel(from.tab)}`;
  return from.at === 'place' ? `from ${PLACES[from.place]}` : '';
};

/**
 * What came to the attacker out of Alice's browsers, and how: `JWT copied by a script on shop.example`
 * @returns undefined where nothing did
 */
export const takenText = (loot: readonly Loot[]): string | undefined => {
  const taken = loot.filter(({ from }) => 'userAgent' in from && from.userAgent !== 'attacker');
  const last = taken.at(-1);
  if (!last) return undefined;
  const how = copiedFrom(last.from);
  const kinds = new Set(
    taken.filter(({ from }) => copiedFrom(from) === how).map(({ credential }) => kindText(credential)),
  );
  const what = new Intl.ListFormat('en-GB').format(kinds);
  return `${what.slice(0, 1).toUpperCase()}${what.slice(1)} copied ${how}`;
};

/** An exchange's accessible name: lane, direction, what travels, what came of it. @param lane undefined: not said */
export const exchangeName = (message: Message, lane: string | undefined, isUnderWay: boolean): string => {
  const carried = message.sent.map(
    ({ credential }) => `${kindText(credential)} of ${bytesText(credential.bytes)}`,
  );
  const handed = message.got.map(({ credential }) => `with ${kindText(credential)}`);
  return [
    `${lane === undefined ? '' : `${lane}: `}${partyLabel(message.by)} to ${hostOf(message.to)}`,
    requestText(message),
    carried.length > 0 ? `carries ${carried.join(' and ')}` : 'carries no credential',
    ...(isUnderWay
      ? ['not answered yet']
      : [`answered ${message.status} ${reasonPhrase(message.status)}`, ...handed]),
  ].join(', ');
};

/** What one sees on opening a credential that is no token. */
export const OPAQUE: Readonly<Record<Exclude<CredentialKind, 'jwt'>, string>> = {
  session: 'The server looks up whose session this is.',
  refresh: 'The server looks up this token and answers with a new access token.',
  csrf: 'The server compares it with its own copy. Another site can’t read it.',
  key: 'The JWT is bound to it. Without it, the server rejects the JWT.',
  device: 'The server accepts the session only with it. The browser renews it with a key in its hardware.',
  code: 'The client exchanges it for tokens, once.',
  opaque: 'The server looks up what this token allows.',
  proof: 'It links the messages of one login.',
  secret: 'Anyone who knows it can start a login.',
};
