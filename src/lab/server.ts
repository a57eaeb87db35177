/** The origin server around the modes' routes: finding the route, and the fields of every response. Not: what a route does. */
import type { Instant } from '#cookies/cookie';
import { encodeUtf8 } from '#text/utf8';
import type { HttpRequest, HttpResponse } from '#http/message';
import { problem } from './response';
import type { Setup } from './setup';
import type { ServerState } from './world';

/** What a route may know besides the request. */
export interface ServerContext {
  readonly setup: Setup;
  readonly now: Instant;
  readonly state: ServerState;
  /** State of the generator. */
  readonly random: number;
}

/** A response, and the server after it. */
export interface Served {
  readonly response: HttpResponse;
  readonly state: ServerState;
  readonly random: number;
}

export type Route = (request: HttpRequest, context: ServerContext) => Promise<Served>;

/** Path, then method. */
export type Routes = Readonly<Record<string, Readonly<Record<string, Route>>>>;

/** A response that changes nothing but what is named. */
export const served = (
  context: ServerContext,
  response: HttpResponse,
  changes: Partial<Omit<Served, 'response'>> = {},
): Served => ({ state: context.state, random: context.random, ...changes, response });

const route = async (routes: Routes, request: HttpRequest, context: ServerContext): Promise<Served> => {
  const { pathname } = new URL(request.url);
  const methods = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
  if (!methods) return served(context, problem(404, `There is no ${pathname} here.`));
  const respond = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  if (respond) return respond(request, context);
  const allow = Object.keys(methods).join(', ');
  const detail = `${pathname} does not take ${request.method}.`;
  return served(context, problem(405, detail, [['Allow', allow]]));
};

/**
 * Answers a request.
 * @returns the response with Date (RFC 9110 section 6.6.1) and Content-Length (section 8.6), and the server after it
 */
export const serve = async (
  routes: Routes,
  request: HttpRequest,
  context: ServerContext,
): Promise<Served> => {
  const result = await route(routes, request, context);
  const { status, fields, content } = result.response;
  const length = String(encodeUtf8(content).length);
  return {
    ...result,
    response: {
      status,
      fields: [
        ['Date', new Date(context.now * 1000).toUTCString()],
        ...fields,
        // Section 8.6 forbids it with 204.
        ...(status === 204 ? [] : [['Content-Length', length] as const]),
      ],
      content,
    },
  };
};
