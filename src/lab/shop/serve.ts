/** An origin server around its routes: finding the route, the defences before and after it, CORS, the fields of every response. */
import { field, type Fields, type HttpRequest, type HttpResponse } from '#http/message';
import { originOf } from '#http/origin';
import { encodeUtf8 } from '#text/utf8';
import { defences, defencesOn, firstOf, shaped } from '../defences';
import { ownFieldsOf } from '../named-credential';
import { ORIGIN, SERVICE_ORIGINS } from '../origins';
import { noContent, problem } from './response';
import { served, type Served, type Server, type ServerContext } from './server';

const respond = async (server: Server, request: HttpRequest, context: ServerContext): Promise<Served> => {
  const { pathname } = new URL(request.url);
  const routes = server.routes(context.mode.routes);
  const methods = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
  if (!methods) {
    return server.otherwise
      ? server.otherwise(request, context)
      : served(context, problem(404, `There is no ${pathname} here.`));
  }
  const route = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  if (route) return route(request, context);
  const allow = Object.keys(methods).join(', ');
  const detail = `${pathname} does not take ${request.method}.`;
  return served(context, problem(405, detail, [['Allow', allow]]));
};

/** Most defences wrap the routes of the shop only. */
const defended = async (server: Server, request: HttpRequest, context: ServerContext): Promise<Served> => {
  const { setup } = context;
  const isShop = server.origin === ORIGIN;
  if (!isShop && !SERVICE_ORIGINS.includes(server.origin)) return respond(server, request, context);
  const ended = await firstOf(setup, (defence) =>
    isShop ? defence.check?.(request, context) : defence.checkAtService?.(request, context),
  );
  if (ended) return served(context, ended);
  if (!isShop) return respond(server, request, context);
  const result = await respond(server, request, context);
  const response = await shaped(setup, result.response, (defence, each) =>
    defence.respond?.(each, request, context),
  );
  return { ...result, response };
};

/** The fields that let another origin's script read the answer (Fetch standard section 3.3). */
const corsFields = (server: Server, request: HttpRequest, { setup }: ServerContext): Fields => {
  const from = field(request, 'Origin');
  if (from === undefined || from === server.origin) return [];
  const mayRead =
    server.readableBy === 'whoever asks'
      ? defencesOn(setup).every(({ readers }) => readers?.includes(from) ?? true)
      : server.readableBy.includes(from);
  if (!mayRead) return [];
  return [
    ['Access-Control-Allow-Origin', from],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Vary', 'Origin'],
  ];
};

/** What pages of other origins may send: what the defences ask of the shop's own pages too, on or off. */
const allowedFields = ({ mode, setup }: ServerContext): string =>
  [
    'authorization',
    'content-type',
    ...ownFieldsOf(mode, setup),
    ...defences.flatMap(({ sends = [] }) => sends),
  ]
    .map((name) => name.toLowerCase())
    .toSorted()
    .join(', ');

/** A preflight is answered before any route: 204, and what is allowed if anything is. */
const preflightAnswer = (cors: Fields, context: ServerContext): HttpResponse =>
  noContent(
    cors.length === 0
      ? []
      : [
          ['Access-Control-Allow-Methods', 'GET, POST, DELETE'],
          ['Access-Control-Allow-Headers', allowedFields(context)],
        ],
  );

const redirect = (url: string): HttpResponse => ({
  status: 301,
  fields: [['Location', url]],
  content: '',
});

const answer = async (server: Server, request: HttpRequest, context: ServerContext): Promise<Served> => {
  if (request.url.startsWith('http:'))
    return served(context, redirect(request.url.replace(/^http:/u, 'https:')));
  const cors = corsFields(server, request, context);
  const isPreflight =
    request.method === 'OPTIONS' && field(request, 'Access-Control-Request-Method') !== undefined;
  const result = isPreflight
    ? served(context, preflightAnswer(cors, context))
    : await defended(server, request, context);
  const { response } = result;
  // Script of another origin reads a field only where the answer says so (Fetch standard section 3.3).
  const exposed: Fields = defencesOn(context.setup).flatMap(({ learns }) =>
    learns === undefined || field(response, learns) === undefined || cors.length === 0
      ? []
      : [['Access-Control-Expose-Headers', learns] as const],
  );
  return { ...result, response: { ...response, fields: [...response.fields, ...cors, ...exposed] } };
};

/**
 * Answers a request. Over http it answers with the same address over https.
 * @returns the response with Date (RFC 9110 section 6.6.1) and Content-Length (section 8.6), and what it changed
 */
export const serve = async (
  server: Server,
  request: HttpRequest,
  context: ServerContext,
): Promise<Served> => {
  const result = await answer(server, request, context);
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

/** The server of a URL's host, whichever the scheme. */
export const serverFor = (servers: readonly Server[], url: string): Server | undefined =>
  servers.find(({ origin }) => origin === originOf(url).replace(/^http:/u, 'https:'));
