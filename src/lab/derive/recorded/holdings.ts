/** What the recorded browser holds after each exchange: cookies by their fields, and what script got. No recording shows where script keeps it. */
import type { Instant } from '#cookies/cookie';
import { attributeOf, parseSetCookie } from '#cookies/set-cookie';
import type { RecordedCredential, Sighting } from '#recording/credential';
import type { RecordedExchange } from '#recording/recording';
import type { Place } from '../scene/places';

export interface Held {
  readonly credential: RecordedCredential;
  readonly name: string;
  readonly place: 'cookies' | 'page';
  readonly readableBy: 'any script' | 'no script' | 'unknown';
  readonly since: Instant;
}

/** By place and name: what comes later takes its place. */
export type Holdings = ReadonlyMap<string, Held>;

export const NOTHING_HELD: Holdings = new Map();

/** A credential and its place in an exchange. */
export interface Sight {
  readonly credential: RecordedCredential;
  readonly sighting: Sighting;
}

/** What script keeps for later; a code or a proof is used at once. */
const KEPT: ReadonlySet<RecordedCredential['kind']> = new Set([
  'access-token',
  'id-token',
  'refresh-token',
  'csrf-token',
  'api-key',
  'session',
  'device-code',
]);
/** How script gets one. */
const TO_SCRIPT: ReadonlySet<Sighting['as']> = new Set(['json', 'fragment', 'html', 'script']);

/** Where the browser keeps a credential that was issued to it. @returns undefined where it does not */
export const keptIn = ({ credential, sighting: { as } }: Sight): Held['place'] | undefined => {
  if (as === 'cookie') return 'cookies';
  return TO_SCRIPT.has(as) && KEPT.has(credential.kind) ? 'page' : undefined;
};

export const keyOf = (place: Place['kind'], origin: string, name: string): string =>
  `${place} ${place === 'cookies' ? new URL(origin).hostname : ''} ${name}`;

const readers = ({ response }: RecordedExchange, field: number | undefined): Held['readableBy'] => {
  const text = field === undefined ? undefined : response?.fields[field]?.[1];
  if (text === undefined) return 'unknown';
  return attributeOf(parseSetCookie(text), 'HttpOnly') ? 'no script' : 'any script';
};

/**
 * The holdings after an exchange.
 * @param sights what is in it: what is sent, then what the answer brings
 */
export const holdingsAfter = (
  before: Holdings,
  exchange: RecordedExchange,
  sights: readonly Sight[],
  now: Instant,
): Holdings => {
  if (sights.length === 0) return before;
  const after = new Map(before);
  for (const { credential, sighting } of sights) {
    const { did, as, name, origin, place } = sighting;
    if (as === 'cookie') {
      const key = keyOf('cookies', origin, name);
      if (did === 'deleted') after.delete(key);
      else if (did === 'issued')
        after.set(key, {
          credential,
          name,
          place: 'cookies',
          readableBy: readers(exchange, place.field),
          since: now,
        });
      else if (after.get(key)?.credential !== credential)
        after.set(key, { credential, name, place: 'cookies', readableBy: 'unknown', since: now });
    } else if (did === 'issued' && keptIn({ credential, sighting })) {
      after.set(keyOf('page', origin, credential.kind), {
        credential,
        name,
        place: 'page',
        readableBy: 'unknown',
        since: now,
      });
    }
  }
  return after;
};
