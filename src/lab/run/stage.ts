/** One act in one column while it goes on: each thing done becomes a step with the world after it. Not: kept after the act, and not what may be done (browser/page.ts, attacker/hands.ts). */
import type { Retrieval, Storing } from '#cookies/cookie';
import type { HttpRequest, HttpResponse, Transport } from '#http/message';
import type { Mode } from '../mode';
import type { Party, UserAgentId } from './party';
import { drawText } from './random';
import { problem } from '../shop/response';
import { serve, serverFor } from '../shop/serve';
import { servers } from '../servers';
import type { Setup } from './setup';
import type { Event, Exchange, Initiator, Query, Step } from './trace';
import { withKept, withServed } from './served';
import type { ServerState, UserAgent, World } from './world';

/** What the sender knows of an exchange besides its messages. */
interface Sent {
  readonly by: Party;
  readonly initiator: Initiator;
  readonly retrieval?: readonly Retrieval[];
  /** What an attacker on the network answers in the server's place. */
  readonly answer?: HttpResponse;
  /** Takes the answer in at the sender: what became of its cookies, and whether script may read it. */
  readonly receive?: (response: HttpResponse) => Pick<Exchange, 'storing' | 'unreadable'>;
}

export interface Stage {
  readonly mode: Mode;
  readonly setup: Setup;
  /** As it is now. */
  world(): World;
  /** How long an attacker waits at most. Seconds; absent: as long as the attack wants. */
  readonly patience?: number;
  /** Steps of this act so far. */
  readonly steps: readonly Step[];
  /** Steps of the acts before. */
  readonly before: readonly Step[];
  add(event: Event): void;
  setUserAgent(id: UserAgentId, userAgent: UserAgent): void;
  /** Changes the shop's database without a request, and says so. */
  setServer(says: string, change: (state: ServerState) => ServerState): void;
  setDown(says: string, origins: readonly string[]): void;
  /** @param seconds by which the clock goes on */
  wait(seconds: number): void;
  /** Draws so many bytes, as base64url. */
  draw(bytes: number): string;
  /** Sends a request unchanged; a step of the trace. */
  exchange(request: HttpRequest, sent: Sent): Promise<HttpResponse>;
}

/**
 * Starts an act.
 * @param act its number in the setup
 * @param before the steps of the column so far
 */
export const openStage = (
  mode: Mode,
  setup: Setup,
  start: World,
  act: number,
  transport: Transport,
  before: readonly Step[],
): Stage => {
  let world = start;
  const steps: Step[] = [];
  const add = (event: Event) => {
    steps.push({ act, at: world.clock, event, after: world });
  };

  const respond = async (request: HttpRequest, queries: Query[]): Promise<HttpResponse> => {
    const server = serverFor(servers, request.url);
    if (!server) return problem(502, 'No server of the simulated internet has this name.');
    if (world.down.includes(server.origin)) return problem(503, 'This server is down.');
    const result = await serve(server, request, {
      setup,
      mode,
      origin: server.origin,
      now: world.clock,
      state: world.server,
      random: world.random,
      cache: world.caches[server.origin] ?? {},
      keep: (what, entry) => {
        world = withKept(world, server.origin, what, entry);
      },
      query: (table, did) => {
        queries.push({ table, did });
      },
      send: (inner) =>
        exchange(inner, { by: { type: 'server', origin: server.origin }, initiator: 'server' }),
    });
    world = withServed(world, result);
    return result.response;
  };

  const exchange = async (request: HttpRequest, sent: Sent): Promise<HttpResponse> => {
    const { by, initiator, retrieval = [] } = sent;
    const queries: Query[] = [];
    const response = sent.answer ?? (await transport((each) => respond(each, queries))(request));
    const none: readonly Storing[] = [];
    const received = sent.receive?.(response) ?? { storing: none };
    const intercepted = sent.answer ? { intercepted: true as const } : {};
    add({
      type: 'exchange',
      by,
      initiator,
      request,
      response,
      retrieval,
      queries,
      ...intercepted,
      ...received,
    });
    return response;
  };

  return {
    mode,
    setup,
    world: () => world,
    steps,
    before,
    add,
    setUserAgent: (id, userAgent) => {
      world = { ...world, userAgents: { ...world.userAgents, [id]: userAgent } };
    },
    setServer: (says, change) => {
      world = { ...world, server: change(world.server) };
      add({ type: 'server', says });
    },
    setDown: (says, down) => {
      world = { ...world, down };
      add({ type: 'server', says });
    },
    wait: (seconds) => {
      world = { ...world, clock: world.clock + seconds };
      add({ type: 'time-passed', seconds });
    },
    draw: (bytes) => {
      const drawn = drawText(world.random, bytes);
      world = { ...world, random: drawn.random };
      return drawn.value;
    },
    exchange,
  };
};
