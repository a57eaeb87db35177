/** What one login, one request and one renewal are in a run, for every mode: the figures that scale. Not: multiplying them (calls.ts, outage.ts). */
import type { HttpRequest, HttpResponse } from '#http/message';
import { byteCount, requestWire, responseWire } from '#http/wire';
import { AUTH_ORIGIN, PHOTOS_ORIGIN } from '../origins';
import type { ScaleWay } from '../mode';
import { modes } from '../modes';
import type { Run } from '../run/run';
import { TOLD_SETUP } from '../run/choices';
import type { Setup } from '../run/setup';
import type { Exchange, Trace } from '../run/trace';
import { tokenIn } from './token-in';

/** Whether a way's figures come from a run of its own. */
const hasOwnRun = ({ change, adds }: Pick<ScaleWay, 'change' | 'adds'>): boolean =>
  change !== undefined || adds !== undefined;

/** Under which a way's figures are found. */
export const figuresName = (mode: string, way: Pick<ScaleWay, 'id' | 'change' | 'adds'>): string =>
  hasOwnRun(way) ? `${mode} ${way.id}` : mode;

/** The run to read the figures from: a login, a request, one to a service elsewhere, and the first again when every token has expired. */
export const UNIT_SETUP: Setup = {
  ...TOLD_SETUP,
  columns: modes.map(({ id }) => id),
  store: 'memory',
  lifetime: '15m',
  gateway: 'passes-cookie',
  acts: ['log-in', 'read-orders', 'read-photos', 'wait-20', 'read-orders'],
};

/** The same with what a mode's ways change of it, and the name under which their figures are found. */
const CHANGED_SETUPS: readonly { readonly setup: Setup; readonly name: string }[] = modes.flatMap(
  ({ id, scale }) =>
    scale.ways.flatMap((way) =>
      hasOwnRun(way)
        ? [
            {
              setup: {
                ...UNIT_SETUP,
                ...way.change,
                defences: [...UNIT_SETUP.defences, ...(way.adds ?? [])],
                columns: [id],
              },
              name: figuresName(id, way),
            },
          ]
        : [],
    ),
);

const LOG_IN = 0;
const READ = 1;
const READ_ELSEWHERE = 2;
const READ_EXPIRED = 4;

/** Of one mode. */
export interface UnitFigures {
  /** The mode's id; with the way's where its run is another. */
  readonly mode: string;
  /** A request for protected data, with its credential. */
  readonly request: HttpRequest;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Tables that were read to answer it, and questions to the authorization server. */
  readonly lookUps: number;
  /** Tables that were written to answer it. */
  readonly writes: number;
  /** How many signatures the service that answers must check. */
  readonly verifications: number;
  /** How many the gateway makes for it. */
  readonly signatures: number;
  readonly loginBytes: Bytes;
  /** What has to go over the wire, besides the request, when the credential has expired. */
  readonly renewal: {
    /** Of them to the authorization server. */
    readonly calls: number;
    readonly requests: readonly HttpRequest[];
    readonly bytes: Bytes;
    /** Whether the user has to type the password. */
    readonly asksUser: boolean;
  };
  /** What a service elsewhere asked the authorization server to answer one request. */
  readonly asked: readonly Pick<Exchange, 'request' | 'response'>[];
  /** Seconds that it keeps the key set; absent: it fetched none. */
  readonly keySetKept?: number;
  /** Seconds that it keeps its copy of the list of what was ended; absent: it needs none. */
  readonly listKept?: number;
  /** What the server keeps of one login, as JSON; 0: nothing. */
  readonly rowBytes: number;
  /** By how much that grows with each renewal: reuse detection keeps what was spent. */
  readonly renewalRowBytes: number;
  /** Seconds that the credential sent with the request lives, as the login's response says; absent: it does not say. */
  readonly lifetime?: number;
}

/** In HTTP/1.1. */
export interface Bytes {
  readonly up: number;
  readonly down: number;
}

const exchangesIn = ({ steps }: Trace, act: number): Exchange[] =>
  steps.flatMap((step) => (step.act === act && step.event.type === 'exchange' ? [step.event] : []));

const bytesOf = (
  exchanges: readonly { readonly request: HttpRequest; readonly response: HttpResponse }[],
) => ({
  up: exchanges.reduce((sum, { request }) => sum + byteCount(requestWire(request)), 0),
  down: exchanges.reduce((sum, { response }) => sum + byteCount(responseWire(response)), 0),
});

/** What servers asked the authorization server in an act. */
const askedIn = (trace: Trace, act: number): Exchange[] =>
  exchangesIn(trace, act).filter(
    ({ initiator, request }) => initiator === 'server' && new URL(request.url).origin === AUTH_ORIGIN,
  );

/** Signatures that a service elsewhere checked to answer one request: where it got a token and did not ask about it. */
const verificationsIn = (trace: Trace): number => {
  const exchanges = exchangesIn(trace, READ_ELSEWHERE);
  const atService = exchanges.find(
    ({ request }) => new URL(request.url).origin === PHOTOS_ORIGIN && request.method === 'GET',
  );
  const isAsked = exchanges.some(({ request }) => request.url === `${AUTH_ORIGIN}/introspect`);
  return atService && tokenIn(atService.request) !== undefined && !isAsked ? 1 : 0;
};

/** Whether the gateway signs a token for the service: it sends one that no table and no response before had. */
const signaturesIn = (trace: Trace): number => {
  const before = JSON.stringify([
    trace.steps.findLast(({ act }) => act < READ_ELSEWHERE)?.after.server,
    exchangesIn(trace, LOG_IN).map(({ response }) => response),
  ]);
  return exchangesIn(trace, READ_ELSEWHERE).filter(({ initiator, request }) => {
    const token = initiator === 'server' ? tokenIn(request) : undefined;
    return token !== undefined && !before.includes(token);
  }).length;
};

/** Seconds that a service elsewhere keeps what it fetched. */
const keptIn = ({ steps }: Trace, path: string): number | undefined => {
  const step = steps.findLast((each) => each.act === READ_ELSEWHERE);
  const kept = step?.after.caches[PHOTOS_ORIGIN]?.[`${AUTH_ORIGIN}${path}`];
  return step && kept && kept.until - step.at;
};

/** What the tables of logins hold after an act, as JSON. */
const rowBytesAfter = ({ steps }: Trace, act: number): number => {
  const server = steps.findLast((step) => step.act === act)?.after.server;
  return [...(server?.sessions ?? []), ...(server?.refreshTokens ?? [])].reduce(
    (sum, row) => sum + JSON.stringify(row).length,
    0,
  );
};

const lifetimeIn = ({ content }: HttpResponse): number | undefined => {
  const { expires_in: seconds } = JSON.parse(content) as { expires_in?: unknown };
  return typeof seconds === 'number' ? seconds : undefined;
};

const figuresOf = (trace: Trace): UnitFigures => {
  const login = exchangesIn(trace, LOG_IN).at(-1);
  const read = exchangesIn(trace, READ).at(-1);
  // What servers send each other on the way is not the browser's.
  const again = exchangesIn(trace, READ_EXPIRED).filter(({ initiator }) => initiator !== 'server');
  if (!login || read?.response.status !== 200) {
    throw new RangeError(`The run has no answered request in the mode ${trace.mode}.`);
  }
  // The request itself comes last when it was answered in the end; else only a login leads to an answer.
  const asksUser = again.at(-1)?.response.status !== 200;
  const renewal = asksUser ? [...again, login] : again.slice(0, -1);
  const rowBytes = rowBytesAfter(trace, READ);
  const keySetKept = keptIn(trace, '/jwks.json');
  const listKept = keptIn(trace, '/denylist');
  // A service looks into its own copy of the list; only the shop reads the table.
  const queries = read.queries.filter(({ table }) => table !== 'denylist' || listKept === undefined);
  const reads = queries.filter(({ did }) => did === 'read').length;
  const lookUps = reads + askedIn(trace, READ).length;
  const lifetime = lifetimeIn(login.response);
  return {
    mode: trace.mode,
    request: read.request,
    requestBytes: bytesOf([read]).up,
    responseBytes: bytesOf([read]).down,
    lookUps,
    writes: queries.length - reads,
    verifications: verificationsIn(trace),
    signatures: signaturesIn(trace),
    loginBytes: bytesOf([login]),
    renewal: {
      calls: renewal.filter(({ request }) => request.url !== read.request.url).length,
      requests: renewal.map(({ request }) => request),
      bytes: bytesOf(renewal),
      asksUser,
    },
    asked: askedIn(trace, READ_ELSEWHERE),
    ...(keySetKept === undefined ? {} : { keySetKept }),
    ...(listKept === undefined ? {} : { listKept }),
    rowBytes,
    renewalRowBytes: rowBytesAfter(trace, READ_EXPIRED) - rowBytes,
    ...(lifetime === undefined ? {} : { lifetime }),
  };
};

/**
 * Reads the figures of every mode, and those of its ways that change the run.
 * @param local run of `UNIT_SETUP`
 * @param changed runs of `CHANGED_SETUPS`, in that order
 * @throws RangeError when a mode's request was not answered
 */
export const unitFigures = (local: Run, changed: readonly Run[]): UnitFigures[] => [
  ...local.traces.map(figuresOf),
  ...changed.flatMap(({ traces }, index) => {
    const name = CHANGED_SETUPS[index]?.name ?? '';
    return traces.map((trace) => ({ ...figuresOf(trace), mode: name }));
  }),
];

/**
 * Makes the runs and reads them.
 * @param play makes a run; the same setup gives the same
 */
export const readUnitFigures = async (play: (setup: Setup) => Promise<Run>): Promise<UnitFigures[]> =>
  unitFigures(await play(UNIT_SETUP), await Promise.all(CHANGED_SETUPS.map(({ setup }) => play(setup))));
