/** MSW as carrier of messages: one handler for every simulated server. Not: the service worker (worker.ts), and no knowledge of the lab. */
import { getResponse, http, passthrough } from 'msw';
import type { HttpResponse, Respond, Transport } from '#http/message';
import { callOf, SIMULATED, unwrapRequest, unwrapResponse, wrapRequest, wrapResponse } from './envelope';

/** A request under way. */
interface Call {
  readonly origin: Respond;
  /** Present once the handler asked the origin server, which must be asked only once. */
  answer?: Promise<HttpResponse>;
}

const calls = new Map<string, Call>();
let count = 0;

// MSW asks where a handler was written, which takes the browser as long as to run all of MSW.
const { stackTraceLimit } = Error;
Error.stackTraceLimit = 0;
export const handler = http.all(SIMULATED, async ({ request }) => {
  const call = calls.get(callOf(request));
  if (!call) return passthrough();
  const message = await unwrapRequest(request);
  // A request that was sent twice, because its first answer was lost, gets that answer.
  call.answer ??= call.origin(message);
  return wrapResponse(await call.answer);
});
Error.stackTraceLimit = stackTraceLimit;

/**
 * A transport by envelope.
 * @param base the page's
 * @param deliver brings a request to the handler; undefined when it went astray
 */
export const carrier =
  (base: () => string, deliver: (request: Request) => Promise<Response | undefined>): Transport =>
  (origin) =>
  async (message) => {
    count += 1;
    const id = String(count);
    const call: Call = { origin };
    calls.set(id, call);
    try {
      const response = await deliver(wrapRequest(message, id, base()));
      const carried = response && (await unwrapResponse(response));
      // Without an envelope the worker was stopped or passed over, or the origin server failed, which its answer throws.
      return await (carried ?? call.answer ?? origin(message));
    } finally {
      calls.delete(id);
    }
  };

/** MSW without a service worker and without `fetch`. */
export const inProcess: Transport = carrier(
  () => 'https://claimcheck.invalid/',
  (request) => getResponse([handler], request),
);
