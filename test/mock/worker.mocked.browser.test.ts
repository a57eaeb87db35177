import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { direct, type Respond, type Transport } from '#http/message';
import { run } from '#lab/run/run';
import { inProcess } from '#mock/msw';
import { startTransport } from '#mock/transport';
import { startWorker } from '#mock/worker';
import { COMPARED } from './setups';

let worker: Transport;
let kind: string;

beforeAll(async () => {
  ({ transport: worker, kind } = await startTransport());
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** How often each status occurs; the modes run at the same time, so that the order is open. */
const counted = (statuses: readonly number[]) =>
  Object.fromEntries(statuses.map((status) => [status, statuses.filter((each) => each === status).length]));

test('the service worker could be started', () => {
  expect(kind).toBe('worker');
});

test.each(COMPARED)('direct, in process and worker give the same run: $name', async (setup) => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const expected = await run(setup, direct);
  expect(await run(setup, inProcess)).toEqual(expected);
  expect(fetched).not.toHaveBeenCalled();
  expect(await run(setup, worker)).toEqual(expected);

  // Every exchange with a server really went through fetch and came back from the handler with its status.
  const exchanges = expected.traces.flatMap(({ steps }) =>
    steps.flatMap(({ event }) =>
      event.type === 'exchange' && !event.intercepted ? [event.response.status] : [],
    ),
  );
  const responses = await Promise.all(fetched.mock.results.map(({ value }) => value as Promise<Response>));
  expect(counted(responses.map(({ status }) => status))).toEqual(counted(exchanges));
  expect(responses.filter((response) => !response.headers.has('x-claimcheck-message'))).toEqual([]);

  // The page itself holds nothing of the simulation.
  expect(document.cookie).toBe('');
  expect(Object.keys(localStorage)).toEqual([]);
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('a request that the worker does not answer is answered in process', async () => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response('a static server', { status: 404 }));
  const origin = vi.fn<Respond>(async () => ({ status: 200, fields: [], content: 'here' }));
  const request = { method: 'GET', url: 'https://shop.example/orders', fields: [], content: '' };
  expect((await worker(origin)(request)).content).toBe('here');
  expect(origin).toHaveBeenCalledTimes(1);
});

test('a worker file that is not there is an error', async () => {
  await expect(startWorker(new URL('/no-such-worker.js', document.baseURI).href)).rejects.toThrow(
    /register/u,
  );
});
