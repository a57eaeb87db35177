/** A column's exchanges as a HAR 1.2 file, which browsers' tools and the inspector read. HAR has no place for what goes on without a request. */
import { attributeValues } from '#cookies/attribute-values';
import type { Instant } from '#cookies/cookie';
import { cookiePairs } from '#cookies/cookie-pairs';
import { parseSetCookie } from '#cookies/set-cookie';
import { field, fieldValues, type Fields, type HttpRequest, type HttpResponse } from '#http/message';
import { reasonPhrase } from '#http/reason-phrases';
import { byteCount, requestWire, responseWire, type WirePart } from '#http/wire';
import { partyLabel } from '../run/party';
import type { Exchange, Trace } from '../run/trace';

const HTTP_VERSION = 'HTTP/1.1';

const named = (fields: Fields) => fields.map(([name, value]) => ({ name, value }));

const sizes = (parts: readonly WirePart[]) => {
  const content = byteCount(parts.filter(({ kind }) => kind === 'content'));
  return { headersSize: byteCount(parts) - content, bodySize: content };
};

const requestOf = (request: HttpRequest) => ({
  method: request.method,
  url: request.url,
  httpVersion: HTTP_VERSION,
  cookies: cookiePairs(field(request, 'Cookie') ?? '').map(({ name, value }) => ({ name, value })),
  headers: named(request.fields),
  queryString: [...new URL(request.url).searchParams].map(([name, value]) => ({ name, value })),
  ...(request.content === ''
    ? {}
    : { postData: { mimeType: field(request, 'Content-Type') ?? '', params: [], text: request.content } }),
  ...sizes(requestWire(request)),
});

const iso = (at: Instant): string => new Date(at * 1000).toISOString();

const setCookieOf = (text: string, url: string, now: Instant) => {
  const parsed = parseSetCookie(text);
  const { path, expiry, httpOnly, secure } = attributeValues(parsed, url, now);
  return {
    name: parsed.name,
    value: parsed.value,
    path,
    ...(expiry === undefined ? {} : { expires: iso(expiry) }),
    httpOnly,
    secure,
  };
};

const responseOf = (response: HttpResponse, url: string, now: Instant) => {
  const measured = sizes(responseWire(response));
  return {
    status: response.status,
    statusText: reasonPhrase(response.status),
    httpVersion: HTTP_VERSION,
    cookies: fieldValues(response, 'Set-Cookie').map((text) => setCookieOf(text, url, now)),
    headers: named(response.fields),
    content: {
      size: measured.bodySize,
      mimeType: field(response, 'Content-Type') ?? '',
      text: response.content,
    },
    redirectURL: field(response, 'Location') ?? '',
    ...measured,
  };
};

const entryOf = ({ by, initiator, request, response }: Exchange, now: Instant) => ({
  startedDateTime: iso(now),
  time: 0,
  request: requestOf(request),
  response: responseOf(response, request.url, now),
  cache: {},
  timings: { send: 0, wait: 0, receive: 0 },
  comment: `${partyLabel(by)}, ${initiator}`,
});

/** JSON text. Times are the virtual clock's, which has no latency. */
export const har = ({ steps }: Trace): string =>
  JSON.stringify(
    {
      log: {
        version: '1.2',
        creator: { name: 'Claimcheck', version: '1' },
        entries: steps.flatMap(({ event, at }) => (event.type === 'exchange' ? [entryOf(event, at)] : [])),
        comment: 'Simulated: the clock, the origins and the cookie jar. Real: signatures and bytes.',
      },
    },
    undefined,
    2,
  );
