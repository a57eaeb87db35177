/** What the lab's tests ask of runs again and again. Not: a test. */
import { direct, type HttpRequest, type HttpResponse } from '#http/message';
import { modeOf } from '#lab/modes';
import { run, type Run } from '#lab/run';
import { serve } from '#lab/server';
import type { Setup } from '#lab/setup';
import type { Exchange, ScriptAccess, Trace } from '#lab/trace';
import type { World } from '#lab/world';

export const setupOf = (acts: string, more: Partial<Setup> = {}): Setup => ({
  store: 'memory',
  lifetime: '15m',
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

/** Asks the server of a world directly, as someone does who is not the page. */
export const ask = async (
  mode: string,
  world: World,
  request: Partial<HttpRequest>,
  more: { readonly setup?: Setup; readonly now?: number } = {},
): Promise<HttpResponse> => {
  const { response } = await serve(
    modeOf(mode)?.routes ?? {},
    { method: 'GET', url: 'https://shop.example/orders', fields: [], content: '', ...request },
    {
      setup: more.setup ?? setupOf(''),
      now: more.now ?? world.clock,
      state: world.server,
      random: world.random,
    },
  );
  return response;
};
