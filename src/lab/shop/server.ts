/** What an origin server is, and what its routes get and give. Not: the answering (serve.ts), and not the servers themselves (servers/). */
import type { Instant } from '#cookies/cookie';
import type { Fields, HttpRequest, HttpResponse } from '#http/message';
import type { Holder } from '../named-credential';
import type { Setup } from '../run/setup';
import type { Query } from '../run/trace';
import type { Cache, ServerState } from '../run/world';

/** What a route may know besides the request. */
export interface ServerContext {
  readonly setup: Setup;
  readonly mode: Credentials;
  /** Of the server that answers. */
  readonly origin: string;
  readonly now: Instant;
  readonly state: ServerState;
  /** State of the generator. */
  readonly random: number;
  readonly cache: Cache;
  /** Keeps what another server answered, or a look-up; undefined: no longer. */
  readonly keep: (what: string, entry: Cache[string] | undefined) => void;
  /** Notes that a table was asked or changed. */
  readonly query: (table: Query['table'], did: Query['did']) => void;
  /** Sends a request to another server. */
  readonly send: (request: HttpRequest) => Promise<HttpResponse>;
}

/** A response, and what it changed in the world. */
export interface Served {
  readonly response: HttpResponse;
  readonly state?: ServerState;
  readonly random?: number;
  /** What the attacker's server keeps. */
  readonly collected?: HttpRequest;
}

export type Route = (request: HttpRequest, context: ServerContext) => Promise<Served>;

/** Path, then method. */
export type Routes = Readonly<Record<string, Readonly<Record<string, Route>>>>;

/** Who asks, as far as the server can tell. */
export interface Known {
  readonly user: string;
  readonly role: string;
  readonly changes?: Omit<Served, 'response'>;
}

/** Who asks, or the response that says why the server can't tell. */
export type Identified = Known | { readonly refused: HttpResponse };

/** The server's side of a mode: what proves a login, and what is checked of it. */
export interface Credentials extends Holder {
  /** The shop's server: logging in and out, and what else the mode needs. */
  readonly routes: Routes;
  /** Any of the shop's servers: the credential that a request carries. */
  credentialIn(request: HttpRequest, setup: Setup): string | undefined;
  /**
   * Who can tell whose a credential is: any server by itself, one at the database, or the authorization server alone. With `gateway`,
   * the shop has looked the user up and says so, and there is nothing more to ask.
   * @param at origin of the server that was shown it; absent: the shop's
   */
  checkedBy(setup: Setup, at?: string): 'itself' | 'database' | 'authorization server' | 'gateway';
  /** What the gateway passes on in place of the request's own credential; absent or undefined: that credential. @param service its origin */
  onward?(
    request: HttpRequest,
    context: ServerContext,
    service: string,
  ): Promise<
    | { readonly fields: Fields; readonly changes: Omit<Served, 'response'> }
    | { readonly refused: HttpResponse }
    | undefined
  >;
  /** One that can tell: whose it is. */
  check(credential: string, context: ServerContext): Promise<Identified>;
  /** The 401. @param says a whole sentence; undefined: the request carries no credential */
  refusal(says: string | undefined, setup: Setup): HttpResponse;
}

/** An origin server of the simulated internet. */
export interface Server {
  /** The name of its file. */
  readonly id: string;
  readonly origin: string;
  /** One sentence: what it is. */
  readonly says: string;
  /** Origins whose scripts may read its answers, with credentials (Fetch standard, CORS protocol); or it is a matter of defences. */
  readonly readableBy: readonly string[] | 'whoever asks';
  /** @param own those of the column's mode */
  routes(own: Routes): Routes;
  /** Answers what no route does. */
  readonly otherwise?: Route;
}

/** What a file in servers/ exports. */
export type ServerUnit = Omit<Server, 'id'>;

/** A response that changes nothing but what is named. */
export const served = (
  _context: ServerContext,
  response: HttpResponse,
  changes: Partial<Omit<Served, 'response'>> = {},
): Served => ({ ...changes, response });
