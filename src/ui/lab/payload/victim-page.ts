/** The victim's page as the simulation sees it: what a host of the frame needs. Not: the frame, nor one simulation (shop-page.ts). */
import type { Cookie } from '#cookies/cookie';
import type { HttpRequest, HttpResponse } from '#http/message';
import type { PageRequest, PageView, WebStorageArea } from './protocol';

/** A request as it went over the simulated wire. */
export interface Sent {
  /** With what the user agent added. */
  readonly request: HttpRequest;
  readonly response: HttpResponse;
}

/** Something that only the victim should have. */
export interface Secret {
  /** As in “the access token”. */
  readonly name: string;
  readonly value: string;
}

export interface VictimPage {
  /** At the start. */
  readonly view: PageView;
  /** Those that script can see, now. */
  cookies(): readonly Cookie[];
  /** @returns what went over the wire, a preflight included; and the response for script, with status 0 where it gets none */
  send(request: PageRequest): Promise<{ readonly sent: readonly Sent[]; readonly response: HttpResponse }>;
  /** @param text as written to `document.cookie` */
  writeCookie(text: string): void;
  /** @param value undefined: removed */
  writeStorage(area: WebStorageArea, name: string, value: string | undefined): void;
  /**
   * Uses stolen credentials from the attacker's machine, as far as they reach.
   * @returns what was sent for it, and whether the victim's orders came back
   */
  use(stolen: readonly Secret[]): Promise<{ readonly sent: readonly Sent[]; readonly worked: boolean }>;
  /** Credentials and protected data, those that came while the page was open included. */
  secrets(): readonly Secret[];
}
