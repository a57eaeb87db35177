/** Questions that flows and rules ask of credentials and their ways. Not: following them (follow.ts). */
import type { RecordedCredential, RecordedKind, Sighting } from './credential';
import type { Unnamed } from './flow-unit';
import type { Place, Recording } from './recording';

/** The credentials of these kinds. */
export const ofKind = (
  { credentials }: Pick<Unnamed, 'credentials'>,
  ...kinds: readonly RecordedKind[]
): RecordedCredential[] => credentials.filter(({ kind }) => kinds.includes(kind));

/** Where a response handed it over. */
export const issued = ({ way }: RecordedCredential): Sighting[] => way.filter(({ did }) => did === 'issued');

/** Where a request showed it to a server on purpose: a Referer is none. */
export const shown = ({ way }: RecordedCredential): Sighting[] =>
  way.filter(({ did, as }) => did === 'sent' && as !== 'referer' && as !== 'claim');

/** Where script got it: in content or in a fragment. Cookies count for none: their attributes tell. */
export const reachesScript = (credential: RecordedCredential): Sighting | undefined =>
  issued(credential).find(({ as }) => as === 'json' || as === 'fragment');

/** Whether a cookie carries it. */
export const inCookie = ({ way }: RecordedCredential): boolean => way.some(({ as }) => as === 'cookie');

/** `POST /login` of an exchange, without its query. */
export const requestName = ({ recording }: Pick<Unnamed, 'recording'>, exchange: number): string => {
  const request = recording.exchanges[exchange]?.request;
  return request ? `${request.method} ${new URL(request.url).pathname}` : '';
};

/** The text that a place points at, as it is in the message. */
export const textAt = ({ exchanges }: Recording, { exchange, message, part, field, span }: Place): string => {
  const of = exchanges[exchange]?.[message];
  const texts = {
    url: exchanges[exchange]?.request.url,
    content: of?.content,
    field: of?.fields[field ?? -1]?.[1],
  };
  return texts[part]?.slice(span.start, span.end) ?? '';
};
