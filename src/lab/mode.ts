/** What a mode and a store are. Not: the modes themselves (modes/, stores/). */
import type { Fields, HttpRequest, HttpResponse } from '#http/message';
import type { FlowCredential } from './flow-credential';
import type { UserAgent } from './world';

/** A mode as the interface shows it. What it does is in the same file; see modes/. */
export interface ModeFace {
  readonly id: string;
  readonly label: string;
  /** One sentence. */
  readonly says: string;
}

/** Where a credential lives in the user agent, seen from both ends, in the order it travels. */
export interface Store {
  readonly label: string;
  /** One sentence: who can read it there. */
  readonly says: string;
  /** The linter's word for this place. */
  readonly flowStorage: FlowCredential['storage'];
  /** Server: puts the credential into the response that issues it. */
  deliver(
    name: string,
    credential: string,
    lifetime: number | undefined,
  ): { readonly fields: Fields; readonly token?: string };
  /** Client: takes it out of the response and keeps it. */
  keep(name: string, userAgent: UserAgent, response: HttpResponse): UserAgent;
  /** Client: adds it to a request. */
  attach(name: string, userAgent: UserAgent, request: HttpRequest): HttpRequest;
  /** Client: forgets it, where script can. */
  forget(name: string, userAgent: UserAgent): UserAgent;
  /** Server: finds it again. */
  extract(name: string, request: HttpRequest): string | undefined;
}
