/**
 * A simulated message within a real request or response. Not: the message's own bytes (http/wire.ts).
 *
 * Its fields travel as JSON in one field of ours. As real fields some would be dropped (Cookie, Host) and one would
 * do real harm: a real Set-Cookie would end up in the page's own cookies, HttpOnly or not.
 */
import type { Fields, HttpRequest, HttpResponse } from '#http/message';

const MESSAGE = 'x-claimcheck-message';
const CALL = 'x-claimcheck-call';

/** Paths of the page's own origin that stand for simulated servers. */
export const SIMULATED = /\/-\/[^/]+\//u;

/** JSON with an escape for every UTF-16 unit outside ASCII; hence no flag `u`, which would match whole characters. */
const toAscii = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * Wraps a request.
 * @param call tells the handler which server is meant
 * @param base of the page; the request goes to a path below it
 */
export const wrapRequest = (message: HttpRequest, call: string, base: string): Request => {
  const { host, pathname, search } = new URL(message.url);
  return new Request(new URL(`-/${host}${pathname}${search}`, base), {
    method: message.method,
    headers: { [CALL]: call, [MESSAGE]: toAscii({ url: message.url, fields: message.fields }) },
    body: message.content === '' ? null : message.content,
    // The page's real cookies have no business here, and a cached answer would be none.
    credentials: 'omit',
    cache: 'no-store',
  });
};

export const callOf = (request: Request): string => request.headers.get(CALL) ?? '';

export const unwrapRequest = async (request: Request): Promise<HttpRequest> => {
  const { url, fields } = JSON.parse(request.headers.get(MESSAGE) ?? '') as { url: string; fields: Fields };
  return { method: request.method, url, fields, content: await request.text() };
};

/** Wraps a response; its status becomes a real one. MSW's own HttpResponse would add cookies and helpers, and none is wanted here. */
export const wrapResponse = (message: HttpResponse): Response =>
  new Response(message.content === '' ? null : message.content, {
    status: message.status,
    headers: { [MESSAGE]: toAscii(message.fields) },
  });

/** False when the response is not from the handler, but from whatever server really is there. */
export const isCarried = (response: Response): boolean => response.headers.has(MESSAGE);

/** Undefined when the response is not from the handler. */
export const unwrapResponse = async (response: Response): Promise<HttpResponse | undefined> => {
  const fields = response.headers.get(MESSAGE);
  return fields === null
    ? undefined
    : {
        status: response.status,
        fields: JSON.parse(fields) as Fields,
        content: await response.text(),
      };
};
