/** Reading a run for the texts of lessons: statuses, bytes, verdicts, and the steps they stand in. Not: texts. */
import type { HttpRequest, HttpResponse } from '#http/message';
import { byteCount, requestWire, responseWire } from '#http/wire';
import { tokenIn } from './token-in';
import { holdings } from '#lab/derive/holdings';
import type { Run } from '#lab/run';
import { worldAt } from '#lab/run';
import type { Exchange, Trace } from '#lab/trace';
import { verdict, type Verdict } from '#lab/verdict';
import type { Cited, ModeId } from './lesson';

/** The column of a mode. @throws RangeError when the run has none */
export const column = (run: Run, mode: ModeId): Trace => {
  const trace = run.traces.find((each) => each.mode === mode);
  if (!trace) throw new RangeError(`The run has no column ${mode}.`);
  return trace;
};

interface Found extends Cited {
  readonly exchange: Exchange;
}

/** The exchanges of an act, first to last. @param act its number; absent: the last */
export const exchangesIn = (run: Run, mode: ModeId, act = run.setup.acts.length - 1): Found[] =>
  column(run, mode).steps.flatMap((each, step) =>
    each.act === act && each.event.type === 'exchange' ? [{ mode, step, exchange: each.event }] : [],
  );

/** The last exchange of an act by the victim's own pages or tools. @throws RangeError when there was none */
export const lastExchange = (run: Run, mode: ModeId, act?: number): Found => {
  const found = exchangesIn(run, mode, act).findLast(({ exchange }) => exchange.by.type !== 'server');
  if (!found) throw new RangeError(`The act had no exchange in the column ${mode}.`);
  return found;
};

/** The status that an act ended with; 0 where nothing was sent. */
export const statusOf = (run: Run, mode: ModeId, act?: number): number =>
  exchangesIn(run, mode, act).findLast(({ exchange }) => exchange.by.type !== 'server')?.exchange.response
    .status ?? 0;

export const requestBytes = (request: HttpRequest): number => byteCount(requestWire(request));
export const responseBytes = (response: HttpResponse): number => byteCount(responseWire(response));

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

/** The step of an exchange, to be cited. */
export const cite = ({ mode, step }: Cited): Cited => ({ mode, step });

/** The access token that an exchange carried, in request or response. */
export const tokenOf = ({ request, response }: Exchange): string | undefined => tokenIn(request, response);
