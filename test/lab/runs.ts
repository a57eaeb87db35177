/** What the lab's tests ask of runs again and again. */
import { direct, type HttpRequest, type HttpResponse } from '#http/message';
import { modeOf, modes } from '#lab/modes';
import { run, type Run } from '#lab/run/run';
import { serve, serverFor } from '#lab/shop/serve';
import { servers } from '#lab/servers';
import { TOLD_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import type { Exchange, ScriptAccess, Trace } from '#lab/run/trace';
import type { UserAgent, World } from '#lab/run/world';

/** Every mode, and not only those that the lab opens with. */
export const ALL_COLUMNS: Pick<Setup, 'columns'> = { columns: modes.map(({ id }) => id) };

export const setupOf = (acts: string, more: Partial<Setup> = {}): Setup => ({
  ...TOLD_SETUP,
  store: 'memory',
  acts: acts === '' ? [] : acts.split(' '),
  ...more,
});

export const runOf = (acts: string, more?: Partial<Setup>): Promise<Run> => run(setupOf(acts, more), direct);

export const traceOf = ({ traces }: Run, mode: string): Trace => {
  const trace = traces.find((each) => each.mode === mode);
  if (!trace) throw new Error(`no column ${mode}`);
  return trace;
};

export const exchanges = ({ steps }: Trace): Exchange[] =>
  steps.flatMap(({ event }) => (event.type === 'exchange' ? [event] : []));

export const accesses = ({ steps }: Trace): ScriptAccess[] =>
  steps.flatMap(({ event }) => (event.type === 'script' ? [event] : []));

/** `POST /login 200`, one for each exchange. */
export const lines = (trace: Trace): string[] =>
  exchanges(trace).map(
    ({ request, response }) => `${request.method} ${new URL(request.url).pathname} ${response.status}`,
  );

export const lastWorld = (trace: Trace): World => trace.steps.at(-1)?.after ?? trace.start;

/** The victim's browser. */
export const victimOf = (world: World): UserAgent => world.userAgents.victim;

/** Variables of the victim's page of the shop. */
export const memoryOf = (world: World) => victimOf(world).tabs.shop?.memory ?? {};

/** The localStorage of the shop's origin in the victim's browser. */
export const localStorageOf = (world: World) => victimOf(world).localStorage['https://shop.example'] ?? {};

/** Asks a server of a world directly, as someone does who is not the page. */
export const ask = async (
  modeId: string,
  world: World,
  request: Partial<HttpRequest>,
  more: { readonly setup?: Setup; readonly now?: number } = {},
): Promise<HttpResponse> => {
  const mode = modeOf(modeId);
  const whole = { method: 'GET', url: 'https://shop.example/orders', fields: [], content: '', ...request };
  const server = serverFor(servers, whole.url);
  if (!mode || !server) throw new Error(`no mode ${modeId} or no server for ${whole.url}`);
  const setup = more.setup ?? setupOf('');
  const { response } = await serve(server, whole, {
    setup,
    mode,
    origin: server.origin,
    now: more.now ?? world.clock,
    state: world.server,
    random: world.random,
    cache: {},
    keep: () => undefined,
    query: () => undefined,
    send: (inner) => ask(modeId, world, inner, more),
  });
  return response;
};
