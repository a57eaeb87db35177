/** What the stage says of outcomes, places and lives. Not: sentences of a run, which the scene brings. */
import { ATTACKER_ORIGIN, ORIGIN } from '#lab/origins';
import { TABS, type TabId } from '#lab/run/party';
import type { Instant } from '#cookies/cookie';
import type { CredentialKind, Life } from '#lab/derive/scene/credential';
import type { Message } from '#lab/derive/scene/message';
import type { Outcome } from '#lab/derive/scene/outcome';
import type { Item, PlaceKind } from '#lab/derive/scene/places';

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
  'attacker-in': { sign: '✗', says: 'Attacker is in', now: 'attacker is in' },
  'attacker-out': { sign: '✓', says: 'Attacker locked out', now: 'locked out' },
  none: { sign: '–', says: 'Not logged in', now: 'not logged in' },
};

/** `Was: attacker is in. Now locked out, because HttpOnly cookie` */
export const wasText = (was: Outcome['is'], now: Outcome['is'], because: string | undefined): string => {
  const reason = because === undefined ? '' : `, because ${because}`;
  return `Was: ${OUTCOMES[was].now}. Now ${OUTCOMES[now].now}${reason}`;
};

/** What shows an outcome, in a sentence. */
export const proofText = ({ because, shown }: Outcome): string =>
  because ?? (shown ? `Alice’s ${shown.request} was answered with ${shown.status}` : '');

export const PLACES: Readonly<Record<PlaceKind, string>> = {
  cookies: 'Cookie jar',
  storage: 'Web Storage',
  memory: 'Page memory',
};

export const KINDS: Readonly<Record<CredentialKind, string>> = {
  session: 'session identifier',
  jwt: 'JWT',
  refresh: 'refresh token',
  csrf: 'CSRF token',
  key: 'fingerprint',
};

export const hostOf = (origin: string): string => new URL(origin).host;
export const SHOP = hostOf(ORIGIN);
export const ATTACKERS = hostOf(ATTACKER_ORIGIN);

export const tabLabel = (tab: TabId): string => (tab === 'second' ? 'second tab' : hostOf(TABS[tab].origin));

export const readers = ({ readableBy }: Item, place: PlaceKind): string => {
  if (readableBy === 'any script') return 'Any script can read it';
  return place === 'cookies' ? 'HttpOnly: no script can read it' : 'Only the page’s own code';
};

const UNITS = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
] as const;

const spanText = (seconds: number): string => {
  const unit = UNITS.find((each) => seconds >= each.seconds) ?? UNITS[3];
  const count = Math.floor(seconds / unit.seconds);
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit: unit.name, unitDisplay: 'long' }).format(
    count,
  );
};

/** `10 minutes left`, `expired`, `revoked`. */
export const lifeText = ({ until, state }: Life, now: Instant): string => {
  if (state === 'expired') return 'expired';
  if (state === 'ended') return 'not accepted';
  return until === undefined ? 'never expires' : `${spanText(until - now)} left`;
};

const at = (instant: Instant): string => new Date(instant * 1000).toISOString();

/** `10:30` on the same day of the virtual clock, else `1 April`. */
export const untilText = (until: Instant, now: Instant): string =>
  at(until).slice(0, 10) === at(now).slice(0, 10)
    ? at(until).slice(11, 16)
    : new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        until * 1000,
      );

/** `GET /orders` */
export const requestText = ({ method, path }: Message): string => `${method} ${path}`;
