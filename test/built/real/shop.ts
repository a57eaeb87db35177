/** The lab's own servers behind a real socket: a real browser asks them over https under their own names. The lab's own browsers are what is tested. */
import { createServer } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fields, HttpRequest, HttpResponse } from '#http/message';
import { modeOf } from '#lab/modes';
import { servers } from '#lab/servers';
import { serve, serverFor } from '#lab/shop/serve';
import { startWorld } from '#lab/shop/shop';
import { withKept, withServed } from '#lab/run/served';
import type { Party } from '#lab/run/party';
import type { Setup } from '#lab/run/setup';
import type { Step, Trace } from '#lab/run/trace';
import type { World } from '#lab/run/world';
import { selfSigned } from '../cookies/certificate';

/** An empty page that every host has, for whoever needs one to act from. */
export const EMPTY_PAGE = '/page';
const PAGE = '<!doctype html><link rel="icon" href="data:,"><title>A page</title>';

const requestOf = async (message: IncomingMessage): Promise<HttpRequest> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  const { rawHeaders } = message;
  const fields: Fields = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [],
  );
  return {
    method: message.method ?? '',
    url: `https://${message.headers.host ?? ''}${message.url ?? ''}`,
    fields,
    content: Buffer.concat(parts).toString(),
  };
};

/** One shop after the other on one port; each keeps what it was asked as a trace. */
export class RealShop {
  readonly #server = createServer(selfSigned(), (message, response) => {
    void (async () => {
      const request = await requestOf(message);
      const { pathname } = new URL(request.url);
      if (pathname === EMPTY_PAGE) return response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
      if (pathname === '/favicon.ico' || pathname === '/shop.js') return response.writeHead(404).end();
      const { status, fields, content } = await this.#answer(request);
      response.writeHead(
        status,
        // Node makes its own.
        fields.filter(([name]) => name !== 'Date').flat(),
      );
      return response.end(content);
    })();
  });
  #setup: Setup | undefined;
  #mode = '';
  #start: World | undefined;
  #world: World | undefined;
  #steps: Step[] = [];
  #by: Party = { type: 'page', userAgent: 'victim', tab: 'shop' };
  #act = 0;

  /** @returns the port that all hosts are at */
  async listen(): Promise<number> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  /** Everything anew, for a setup in one mode. */
  async begin(setup: Setup, mode: string): Promise<void> {
    this.#setup = setup;
    this.#mode = mode;
    this.#start = await startWorld(setup.seed);
    this.#world = this.#start;
    this.#steps = [];
    this.as('shop', 0);
  }

  /** Whose page asks from now on, and in which act. */
  as(tab: Extract<Party, { type: 'page' }>['tab'], act = this.#act): void {
    this.#by = { type: 'page', userAgent: 'victim', tab };
    this.#act = act;
  }

  wait(seconds: number): void {
    if (!this.#world) return;
    this.#world = { ...this.#world, clock: this.#world.clock + seconds };
    this.#steps.push({
      act: this.#act,
      at: this.#world.clock,
      event: { type: 'time-passed', seconds },
      after: this.#world,
    });
  }

  /** How many requests were answered so far. */
  get answered(): number {
    return this.#steps.length;
  }

  get trace(): Trace {
    if (!this.#start) throw new Error('Nothing has begun.');
    return { mode: this.#mode, start: this.#start, steps: this.#steps };
  }

  async #answer(request: HttpRequest): Promise<HttpResponse> {
    const server = serverFor(servers, request.url);
    const mode = modeOf(this.#mode);
    const [world, setup] = [this.#world, this.#setup];
    if (!server || !mode || !world || !setup) return { status: 404, fields: [], content: '' };
    const result = await serve(server, request, {
      setup,
      mode,
      origin: server.origin,
      now: world.clock,
      state: world.server,
      random: world.random,
      cache: world.caches[server.origin] ?? {},
      keep: (what, entry) => {
        this.#world = withKept(this.#world ?? world, server.origin, what, entry);
      },
      query: () => undefined,
      send: (inner) => this.#answer(inner),
    });
    const { response } = result;
    this.#world = withServed(this.#world ?? world, result);
    this.#steps.push({
      act: this.#act,
      at: world.clock,
      event: {
        type: 'exchange',
        by: this.#by,
        initiator: 'script',
        request,
        response,
        retrieval: [],
        storing: [],
        queries: [],
      },
      after: this.#world,
    });
    return response;
  }
}
