/** What a user agent does with a message: its own fields, cookies out, cookies in. Not: what script may do (page.ts). */
import { evictExpired, retrieve, store } from '#cookies/cookie-jar';
import type { Instant, Retrieval, Storing } from '#cookies/cookie';
import { field, fieldValues, type Fields, type HttpRequest, type HttpResponse } from '#http/message';
import { originOf, siteOf } from '#http/origin';
import { encodeUtf8 } from '#text/utf8';
import { ownFields, type Purpose } from './own-fields';
import { cookiePolicyOf, profileOf } from './profiles';
import type { Setup } from '../run/setup';
import type { UserAgent } from '../run/world';

/** A request as it is asked for. */
export interface Wanted {
  readonly method: string;
  readonly url: string;
  readonly fields: Fields;
  /** Undefined: no content. */
  readonly content: string | undefined;
  readonly contentType: string;
  /** Origin of the page that asks; absent: the person, through the address bar. */
  readonly from?: string;
  /** Origin of the page in the tab, where the page that asks is in a frame of it; absent: the page that asks. */
  readonly top?: string;
  /** Whether cookies go with it and are taken from the answer. */
  readonly credentials: boolean;
  /** It shows its answer in the tab. */
  readonly topLevelNavigation: boolean;
  /** The Fetch standard's `cors`: it carries Origin whatever its method, when it leaves its origin. */
  readonly cors: boolean;
  readonly destination: Purpose['destination'];
}

export const isSafe = (method: string): boolean =>
  method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** Where a request stands for the cookie jar (RFC 6265bis section 5.2). */
const contextOf = (
  { url, method, from, top = from, topLevelNavigation }: Wanted,
  now: Instant,
  setup: Setup,
) => ({
  url,
  method,
  now,
  crossSite: from !== undefined && siteOf(from) !== siteOf(url),
  topLevelNavigation,
  topLevelSite: siteOf(topLevelNavigation || top === undefined ? url : top),
  ...cookiePolicyOf(setup),
});

/** The request as it goes out, and the decision on every cookie in the jar. */
export const prepare = (
  userAgent: UserAgent,
  wanted: Wanted,
  now: Instant,
  setup: Setup,
): { readonly request: HttpRequest; readonly retrieval: readonly Retrieval[] } => {
  const { method, url, fields, content, contentType, from, credentials, cors } = wanted;
  const chosen = retrieve(userAgent.jar, contextOf(wanted, now, setup));
  const length = String(encodeUtf8(content ?? '').length);
  // The Fetch standard leaves Origin out of same-origin GET and HEAD.
  const namesOrigin = from !== undefined && (!isSafe(method) || (cors && originOf(url) !== from));
  const { before, after } = ownFields(
    {
      url,
      ...(from === undefined ? {} : { from }),
      mode:
        wanted.topLevelNavigation || wanted.destination === 'iframe' ? 'navigate' : cors ? 'cors' : 'no-cors',
      destination: wanted.destination,
      isPreflight: method === 'OPTIONS',
    },
    profileOf(setup),
  );
  const own: Fields = [
    ['Host', new URL(url).host],
    ...before,
    ...(namesOrigin ? [['Origin', from] as const] : []),
    ...(content === undefined ? [] : [['Content-Type', contentType] as const]),
    // RFC 9110 section 8.6: also where a POST has no content.
    ...(isSafe(method) ? [] : [['Content-Length', length] as const]),
  ];
  const cookie: Fields = !credentials || chosen.field === undefined ? [] : [['Cookie', chosen.field]];
  return {
    request: { method, url, fields: [...own, ...fields, ...after, ...cookie], content: content ?? '' },
    retrieval: credentials
      ? chosen.retrieval
      : chosen.retrieval.map(({ cookie: each }) => ({
          cookie: each,
          sent: false,
          because: 'The request is made without credentials.',
        })),
  };
};

/** The address that a user agent asks for in place of another: https, where the host asked for that (RFC 6797 section 8.3). */
export const upgraded = ({ httpsOnly = [] }: UserAgent, url: string): string =>
  httpsOnly.includes(new URL(url).hostname) ? url.replace(/^http:/u, 'https:') : url;

/** The user agent after a response, and what became of each Set-Cookie field. */
export const receive = (
  userAgent: UserAgent,
  wanted: Wanted,
  response: HttpResponse,
  now: Instant,
  setup: Setup,
): { readonly userAgent: UserAgent; readonly storing: readonly Storing[] } => {
  let jar = evictExpired(userAgent.jar, now);
  const storing: Storing[] = [];
  for (const text of wanted.credentials ? fieldValues(response, 'Set-Cookie') : []) {
    const result = store(jar, text, { ...contextOf(wanted, now, setup), fromScript: false });
    jar = result.jar;
    storing.push(result.storing);
  }
  const { protocol, hostname } = new URL(wanted.url);
  const { httpsOnly = [] } = userAgent;
  // Over http the field is passed over: anybody could have put it there (RFC 6797 section 8.1).
  const isAsked = protocol === 'https:' && field(response, 'Strict-Transport-Security') !== undefined;
  const remembered =
    isAsked && !httpsOnly.includes(hostname)
      ? { ...userAgent, httpsOnly: [...httpsOnly, hostname] }
      : userAgent;
  return { userAgent: jar === userAgent.jar ? remembered : { ...remembered, jar }, storing };
};
