/** What the user agent does with a message: its own fields, cookies out, cookies in. Not: the page's script, and not every field that a browser sends. */
import { evictExpired, retrieve, store } from '#cookies/cookie-jar';
import type { Instant, Retrieval, Storing } from '#cookies/cookie';
import { fieldValues, type Fields, type HttpRequest, type HttpResponse } from '#http/message';
import { encodeUtf8 } from '#text/utf8';
import { ORIGIN } from './shop';
import type { UserAgent } from './world';

/** What script asks for, with `fetch`. */
export interface Wanted {
  readonly method: string;
  readonly path: string;
  readonly fields: Fields;
  /** JSON text; undefined: no content. */
  readonly content: string | undefined;
}

/** The request as it goes out, and the decision on every cookie in the jar. */
export const prepare = (
  userAgent: UserAgent,
  { method, path, fields, content }: Wanted,
  now: Instant,
): { readonly request: HttpRequest; readonly retrieval: readonly Retrieval[] } => {
  const url = `${ORIGIN}${path}`;
  const { field: cookies, retrieval } = retrieve(userAgent.jar, { url, method, now });
  const length = String(encodeUtf8(content ?? '').length);
  const own: Fields = [
    ['Host', new URL(url).host],
    // The Fetch standard leaves Origin out of same-origin GET and HEAD.
    ...(method === 'GET' || method === 'HEAD' ? [] : [['Origin', ORIGIN] as const]),
    ...(content === undefined ? [] : [['Content-Type', 'application/json'] as const]),
    // RFC 9110 section 8.6: also where a POST has no content.
    ...(method === 'GET' || method === 'HEAD' ? [] : [['Content-Length', length] as const]),
  ];
  const cookie: Fields = cookies === undefined ? [] : [['Cookie', cookies]];
  return {
    request: { method, url, fields: [...own, ...fields, ...cookie], content: content ?? '' },
    retrieval,
  };
};

/** The user agent after a response, and what became of each Set-Cookie field. */
export const receive = (
  userAgent: UserAgent,
  url: string,
  response: HttpResponse,
  now: Instant,
): { readonly userAgent: UserAgent; readonly storing: readonly Storing[] } => {
  let jar = evictExpired(userAgent.jar, now);
  const storing: Storing[] = [];
  for (const text of fieldValues(response, 'Set-Cookie')) {
    const result = store(jar, text, { url, now, fromScript: false });
    jar = result.jar;
    storing.push(result.storing);
  }
  return { userAgent: jar === userAgent.jar ? userAgent : { ...userAgent, jar }, storing };
};
