/** What happened in a run, and the only source of every view. Not: the views (derive/). */
import type { Instant, Retrieval, Storing } from '#cookies/cookie';
import type { HttpRequest, HttpResponse } from '#http/message';
import type { Stolen } from '../attacker/stolen';
import type { Party } from './party';
import type { World } from './world';

/** What made a user agent or a server send a request. */
export type Initiator =
  | 'script'
  | 'preflight'
  | 'navigation'
  | 'form'
  | 'image'
  /** The browser itself, unseen by any page. */
  | 'browser'
  | 'tool'
  | 'server';

/** A table of the shop's database that was asked or changed while a request was answered. */
export interface Query {
  readonly table: 'users' | 'sessions' | 'refresh tokens' | 'tokens' | 'denylist';
  readonly did: 'read' | 'write';
}

/** One HTTP request with its response. */
export interface Exchange {
  readonly type: 'exchange';
  readonly by: Party;
  readonly initiator: Initiator;
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** Every cookie in the jar, sent or not. */
  readonly retrieval: readonly Retrieval[];
  /** One for each Set-Cookie field of the response. */
  readonly storing: readonly Storing[];
  readonly queries: readonly Query[];
  /** An attacker on the network answered in the server's place, so no server saw the request. */
  readonly intercepted?: true;
  /** Why the script that asked gets no answer to read, where it does not: a whole sentence. */
  readonly unreadable?: string;
}

/** The page's script read, wrote or removed something in the user agent, without a request. */
export interface ScriptAccess {
  readonly type: 'script';
  readonly by: Party;
  readonly area: 'memory' | 'localStorage' | 'sessionStorage' | 'document.cookie';
  readonly did: 'read' | 'write' | 'remove';
  readonly name: string;
  /** What was read or written; absent when there was nothing, or it could not be read. */
  readonly value?: string;
  /** A whole sentence. */
  readonly says: string;
}

export interface TimePassed {
  readonly type: 'time-passed';
  /** Seconds. */
  readonly seconds: number;
}

/** The act has no meaning in this mode. */
export interface NotApplicable {
  readonly type: 'not-applicable';
  /** A whole sentence that says why. */
  readonly says: string;
}

/** Something was done without a request: at a server by its own people, by the attacker at home, or a user agent refused to do it. */
export interface Happening {
  readonly type: 'server' | 'attacker' | 'blocked';
  /** A whole sentence. */
  readonly says: string;
  /** What the attacker holds from then on: read where no request shows it, or made. */
  readonly took?: readonly Stolen[];
  /** Where it was read; absent: the attacker made it. */
  readonly from?: 'browser' | 'network' | 'log' | 'backup' | 'issuer';
}

export type Event = Exchange | ScriptAccess | TimePassed | NotApplicable | Happening;

export interface Step {
  /** Which act of the setup it belongs to, from 0. */
  readonly act: number;
  readonly at: Instant;
  readonly event: Event;
  readonly after: World;
}

/** One column. */
export interface Trace {
  readonly mode: string;
  readonly start: World;
  readonly steps: readonly Step[];
}
