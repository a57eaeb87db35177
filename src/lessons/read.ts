/** Reading a run for the texts of lessons: statuses, bytes, verdicts, and their steps. */
import type { HttpRequest } from '#http/message';
import { byteCount, requestWire } from '#http/wire';
import { tokenIn } from './token-in';
import { decodeBase64url } from '#text/base64url';
import { decodeUtf8 } from '#text/utf8';
import { holdings } from '#lab/derive/holdings';
import { modeOf } from '#lab/modes';
import { AUTH_ORIGIN } from '#lab/origins';
import type { Run } from '#lab/run/run';
import { worldAt } from '#lab/run/run';
import type { Exchange, Trace } from '#lab/run/trace';
import { verdict, type Verdict } from '#lab/attacker/verdict';
import type { Cited, Measured, ModeId } from './lesson';

/** The column of a mode. @throws RangeError when the run has none */
export const column = (run: Run, mode: ModeId): Trace => {
  const trace = run.traces.find((each) => each.mode === mode);
  if (!trace) throw new RangeError(`The run has no column ${mode}.`);
  return trace;
};

interface Found extends Cited {
  readonly exchange: Exchange;
}

/** The numbers of the acts that an id names, first to last. */
export const actsNamed = ({ setup }: Run, id: string): number[] =>
  setup.acts.flatMap((each, act) => (each === id ? [act] : []));

/** The exchanges of an act, first to last. @param act its number; absent: the last */
export const exchangesIn = (run: Run, mode: ModeId, act = run.setup.acts.length - 1): Found[] =>
  column(run, mode).steps.flatMap((each, step) =>
    each.act === act && each.event.type === 'exchange' ? [{ mode, step, exchange: each.event }] : [],
  );

/** The exchanges of an act without those between servers, first to last. @param act its number; absent: the last */
export const sentIn = (run: Run, mode: ModeId, act?: number): Found[] =>
  exchangesIn(run, mode, act).filter(({ exchange }) => exchange.by.type !== 'server');

/** The last request of the last act; undefined: none was sent. */
export const lastRequest = (run: Run, mode: ModeId): HttpRequest | undefined =>
  sentIn(run, mode).at(-1)?.exchange.request;

/** The last exchange of an act by the victim's own pages or tools. @throws RangeError when there was none */
export const lastExchange = (run: Run, mode: ModeId, act?: number): Found => {
  const found = sentIn(run, mode, act).at(-1);
  if (!found) throw new RangeError(`The act had no exchange in the column ${mode}.`);
  return found;
};

/** The status that an act ended with; 0 where nothing was sent. */
export const statusOf = (run: Run, mode: ModeId, act?: number): number =>
  sentIn(run, mode, act).at(-1)?.exchange.response.status ?? 0;

export const requestBytes = (request: HttpRequest): number => byteCount(requestWire(request));

/** Of the last request; 0 where nothing was sent. */
export const lastBytes = (run: Run, mode: ModeId): number => {
  const request = lastRequest(run, mode);
  return request ? requestBytes(request) : 0;
};

/** Requests of an act that the shared servers answered: those to the authorization server, and those for which a table was asked, however often. What the authorization server asks in its tables is not counted again. */
export const askedOfCentre = (run: Run, mode: ModeId, act?: number): number =>
  exchangesIn(run, mode, act).filter(
    ({ exchange: { request, queries } }) => new URL(request.url).origin === AUTH_ORIGIN || queries.length > 0,
  ).length;

/** What an attack came to. @param act its number; absent: the last */
export const verdictOf = (run: Run, mode: ModeId, act = run.setup.acts.length - 1): Verdict =>
  verdict(column(run, mode), act);

/** What browser and server hold after the run. */
export const held = (run: Run, mode: ModeId) => {
  const world = worldAt(column(run, mode), run.setup.acts.length);
  return holdings(world, world.clock);
};

/** Rows about logins at the server. */
export const rowsOf = (run: Run, mode: ModeId): number =>
  held(run, mode).server.filter(({ area }) => area !== 'users').length;

/** Credentials in the browser that any script can read. */
export const readableOf = (run: Run, mode: ModeId): number =>
  held(run, mode).userAgent.filter(({ readableBy }) => readableBy === 'any script').length;

/** The last exchange of Alice's own pages in the last act. */
export const alicesLast = (run: Run, mode: ModeId, act?: number): Found | undefined =>
  exchangesIn(run, mode, act).findLast(
    ({ exchange: { by } }) => by.type === 'page' && by.userAgent === 'victim',
  );

/** The step of the first script that an act ran; undefined: none ran. @param act its number; absent: the last */
export const scriptStep = (run: Run, mode: ModeId, act = run.setup.acts.length - 1): number | undefined => {
  const step = column(run, mode).steps.findIndex((each) => each.act === act && each.event.type === 'script');
  return step < 0 ? undefined : step;
};

/** The step of an exchange, to be cited. */
export const cite = ({ mode, step }: Cited): Cited => ({ mode, step });

/** The access token that an exchange carried, in request or response. */
export const tokenOf = ({ request, response }: Exchange): string | undefined => tokenIn(request, response);

const modesOf = (run: Run): ModeId[] => run.traces.map(({ mode }) => mode);

/** Ids of the columns for which something holds, as options name them: `jwt hybrid`; `none`. */
export const modesWhere = (run: Run, holds: (mode: ModeId) => boolean): string =>
  modesOf(run)
    .filter((mode) => holds(mode))
    .join(' ') || 'none';

/** A row of what was measured: one value for each column. */
export const measured = (run: Run, label: string, value: (mode: ModeId) => string | number): Measured => ({
  label,
  values: Object.fromEntries(modesOf(run).map((mode) => [mode, value(mode)])),
});

/** One figure or word for each column: `session 1, JWT 0, hybrid 1`. */
export const perMode = (run: Run, value: (mode: ModeId) => string | number): string =>
  modesOf(run)
    .map((mode) => `${modeOf(mode)?.name ?? mode} ${value(mode)}`)
    .join(', ');

/** The access token that the first act issued, as the response holds it; undefined before it. */
export const issuedToken = (run: Run, mode: ModeId): string | undefined =>
  exchangesIn(run, mode, 0)
    .map(({ exchange }) => tokenIn(exchange.response))
    .find((token) => token !== undefined);

/** Requests of an act with what became of them: `GET /orders 401, then POST /auth/refresh 200`. @param act its number; absent: the last */
export const course = (run: Run, mode: ModeId, act?: number): string =>
  exchangesIn(run, mode, act)
    .filter(({ exchange }) => exchange.by.type !== 'server')
    .map(
      ({ exchange: { request, response } }) =>
        `${request.method} ${new URL(request.url).pathname} ${response.status}`,
    )
    .join(', then ');

/** Steps to cite: the last exchange of an act in every column that had one. */
export const citeAll = (run: Run, act?: number): Cited[] =>
  modesOf(run).flatMap((mode) => {
    const last = exchangesIn(run, mode, act).findLast(({ exchange }) => exchange.by.type !== 'server');
    return last ? [cite(last)] : [];
  });

/** Parts of a compact serialization. */
const SEGMENTS = { header: 0, claims: 1, signature: 2 } as const;

export type TokenPart = keyof typeof SEGMENTS;

/** Steps to cite as `citeAll`, and of each token in them the part that is meant. @param act its number; absent: the last */
export const citePart = (run: Run, part: TokenPart, act?: number): Cited[] =>
  citeAll(run, act).map((cited) => {
    const { event } = column(run, cited.mode).steps[cited.step] ?? {};
    const token = event?.type === 'exchange' ? tokenOf(event) : undefined;
    const quote = token?.split('.')[SEGMENTS[part]];
    return quote === undefined || quote === '' ? cited : { ...cited, quote };
  });

const objectIn = (segment: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(decodeUtf8(decodeBase64url(segment).bytes).text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

/** What the credentials of a request say to anyone without a key: members of the JSON in them, decoded and not verified. */
export const readableIn = ({ fields }: HttpRequest): Readonly<Record<string, unknown>> =>
  fields
    .filter(([name]) => name === 'Cookie' || name === 'Authorization')
    .flatMap(([, value]) => value.split(/[\s;=.]+/u))
    .reduce((all, segment) => ({ ...all, ...objectIn(segment) }), {});
