/** What a mode and a store are. Not: the modes and stores themselves (modes/, stores/). */
import type { Fields, HttpRequest, HttpResponse } from '#http/message';
import type { FlowCredential } from './flow-credential';
import type { Routes } from './server';
import type { Setup } from './setup';
import type { ScriptAccess } from './trace';

/** A mode as the interface shows it. */
export interface ModeFace {
  /** The name of its file. */
  readonly id: string;
  readonly label: string;
  /** One sentence. */
  readonly says: string;
}

/** A credential of a mode, as the linter's flow wants it. */
export interface NamedCredential extends FlowCredential {
  readonly name: 'session identifier' | 'access token' | 'refresh token';
}

/** A way to stay logged in, seen from both ends. */
export interface Mode extends ModeFace {
  /** Of the columns, from left to right. */
  readonly order: number;
  credentials(setup: Setup): readonly NamedCredential[];
  /** Server: what it answers. */
  readonly routes: Routes;
  /** The script of its page: what each act makes it do. */
  readonly script: PageScript;
}

interface PageScript {
  logIn(page: Page, username: string, password: string): Promise<void>;
  readOrders(page: Page): Promise<void>;
  logOut(page: Page): Promise<void>;
  /** A whole sentence where a refresh has no meaning. */
  readonly refresh: ((page: Page) => Promise<void>) | string;
}

/** What the page's script can do. Each call is a step of the trace. */
export interface Page {
  readonly setup: Setup;
  /**
   * Sends a request to the page's origin.
   * @param content sent as JSON
   */
  send(method: string, path: string, fields?: Fields, content?: unknown): Promise<HttpResponse>;
  read(area: ScriptAccess['area'], name: string, says: string): string | undefined;
  /** @param value for `document.cookie` with the attributes that follow the value */
  write(area: ScriptAccess['area'], name: string, value: string, says: string): void;
  remove(area: Exclude<ScriptAccess['area'], 'document.cookie'>, name: string, says: string): void;
}

/** Where a credential lives in the user agent, seen from both ends, in the order it travels. */
export interface Store {
  /** The name of its file. */
  readonly id: string;
  /** In the list of stores. */
  readonly order: number;
  readonly label: string;
  /** One sentence: who can read it there. */
  readonly says: string;
  /** The linter's word for this place. */
  readonly flowStorage: FlowCredential['storage'];
  /**
   * Server: puts the credential into the response that issues it.
   * @param lifetime seconds; undefined: no end
   * @returns fields to send, and whether the credential goes into the content for script to take
   */
  deliver(
    name: string,
    credential: string,
    lifetime: number | undefined,
  ): { readonly fields: Fields; readonly token?: string };
  /** Client: keeps what it took out of the response's content. */
  keep(name: string, token: string, lifetime: number | undefined, page: Page): void;
  /** Client: the fields that script adds to a request. */
  attach(name: string, page: Page): Fields;
  /** Server: finds it again. */
  extract(name: string, request: HttpRequest): string | undefined;
  /** Client: forgets it, where script can. */
  forget(name: string, page: Page): void;
  /** Server: the fields that make the user agent drop it. */
  withdraw(name: string): Fields;
}

/** What a file in modes/ and stores/ exports; its name is the id. */
export type ModeUnit = Omit<Mode, 'id'>;
export type StoreUnit = Omit<Store, 'id'>;
