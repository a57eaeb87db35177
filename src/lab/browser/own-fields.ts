/** The fields that a browser adds to a request by itself, whatever is asked for. Not: cookies and what script adds (user-agent.ts). */
import type { Fields, HttpRequest } from '#http/message';
import { originOf, siteOf } from '#http/origin';
import { ORIGIN } from '../origins';
import type { Profile } from './profile';

/** What a request is made for (Fetch standard, request destination and mode). */
export interface Purpose {
  readonly url: string;
  /** Origin of the page that asks; absent: the person, through the address bar. */
  readonly from?: string;
  readonly mode: 'cors' | 'no-cors' | 'navigate';
  readonly destination: 'empty' | 'document' | 'iframe' | 'image';
  /** It asks whether another request may be made: Chromium then leaves out which browser it is. */
  readonly isPreflight: boolean;
}

/** Sec-Fetch-Site (Fetch Metadata section 2.3). */
const relationOf = ({ url, from }: Purpose): string => {
  if (from === undefined) return 'none';
  if (originOf(url) === from) return 'same-origin';
  return `${siteOf(url) === siteOf(from) ? 'same' : 'cross'}-site`;
};

/** The default policy: the whole address within an origin, the origin alone elsewhere, nothing from https to http. */
const refererOf = ({ url, from }: Purpose): string | undefined => {
  if (from === undefined || !url.startsWith('https:')) return undefined;
  return originOf(url) === from && from === ORIGIN ? `${from}/product` : `${from}/`;
};

/** The fields, in two parts: those before what script adds, and those after it. */
export const ownFields = (
  purpose: Purpose,
  { names }: Pick<Profile, 'names'>,
): { readonly before: Fields; readonly after: Fields } => {
  const { mode, destination, isPreflight, url, from } = purpose;
  // Client hints and Fetch Metadata go to https alone.
  const isSecure = url.startsWith('https:');
  const referer = refererOf(purpose);
  const { userAgent, hints, language, encodings, accepts, priorities } = names.value;
  // A frame's page is asked for as any page.
  const kind = destination === 'iframe' ? 'document' : destination;
  const priority = priorities[kind];
  return {
    before: [['Connection', 'keep-alive']],
    after: [
      ...(isSecure && !isPreflight ? hints : []),
      ...(mode === 'navigate' ? [['Upgrade-Insecure-Requests', '1'] as const] : []),
      ['User-Agent', userAgent],
      ['Accept', kind === 'empty' ? '*/*' : accepts[kind]],
      ...(isSecure
        ? ([
            ['Sec-Fetch-Site', relationOf(purpose)],
            ['Sec-Fetch-Mode', mode],
            ...(mode === 'navigate' && from === undefined ? [['Sec-Fetch-User', '?1'] as const] : []),
            ['Sec-Fetch-Dest', destination],
          ] as const)
        : []),
      ...(referer === undefined ? [] : [['Referer', referer] as const]),
      ['Accept-Encoding', encodings],
      ['Accept-Language', language],
      ...(priority === undefined ? [] : [['Priority', priority] as const]),
    ],
  };
};

const OWN: ReadonlySet<string> = new Set([
  'connection',
  'upgrade-insecure-requests',
  'user-agent',
  'accept',
  'referer',
  'accept-encoding',
  'accept-language',
  'priority',
]);

/** The request as a program sends it that adds nothing by itself: an app, a server. */
export const withoutOwnFields = (request: HttpRequest): HttpRequest => ({
  ...request,
  fields: request.fields.filter(
    ([name]) => !OWN.has(name.toLowerCase()) && !/^sec-(?:ch|fetch)-/iu.test(name),
  ),
});
