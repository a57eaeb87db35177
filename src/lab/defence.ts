/** What a defence is. Not: the defences (defences/), and not what one stops, which is read off runs. */
import type { Fields, HttpRequest, HttpResponse } from '#http/message';
import type { Source } from '#sources/sources';
import type { CookieDraft } from './shop/cookie-draft';
import type { UserAgentId } from './run/party';
import type { Policy } from './policy';
import type { ServerContext } from './shop/server';
import type { Setup } from './run/setup';

/** What the shop's page may use to prepare a request. */
export interface PreparingPage {
  readonly setup: Setup;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  readonly userAgent: UserAgentId;
  /** How the page's credential travels. */
  readonly carrier: 'cookie' | 'bearer';
  /** What `document.cookie` shows it. */
  readonly documentCookie: string;
  /** Draws so many bytes, as base64url. */
  draw(bytes: number): string;
}

/** What binds an access token to whom it is issued to. */
export interface Binding {
  readonly claims: Readonly<Record<string, unknown>>;
  /** For the response that issues the token. */
  readonly fields: Fields;
  /** State of the generator after it. */
  readonly random: number;
}

export interface Defence {
  /** The name of its file. */
  readonly id: string;
  readonly order: number;
  readonly group: 'cookies' | 'requests' | 'page' | 'tokens' | 'refresh tokens';
  /** On the toggle. */
  readonly label: string;
  /** It is on when the lab opens. */
  readonly byDefault?: true;
  /** One sentence: what it makes the server or the page do. */
  readonly says: string;
  readonly sources: readonly Source[];
  /** Another defence of which only one can be on, and why: a whole sentence. */
  readonly excludes?: { readonly id: string; readonly because: string };
  /** Why it changes nothing under a setup, whether on or off: a whole sentence. Undefined: it may change something. */
  readonly idle?: (setup: Setup) => string | undefined;
  readonly policy?: Partial<Policy>;
  /** Server: on every cookie that carries a credential. */
  setCookie?(draft: CookieDraft): CookieDraft;
  /** Server: before a route of the shop. @returns a response that ends it; undefined: let it pass */
  check?(request: HttpRequest, context: ServerContext): Promise<HttpResponse | undefined>;
  /** Server: after a route of the shop. */
  respond?(response: HttpResponse, request: HttpRequest, context: ServerContext): Promise<HttpResponse>;
  /** Page of the shop: fields to add to a request that its script sends. */
  prepare?(request: Pick<HttpRequest, 'method' | 'url' | 'fields'>, page: PreparingPage): Promise<Fields>;
  /** Server: when an access token is issued. @throws never; without what it needs it binds nothing */
  bind?(request: HttpRequest, random: number, setup: Setup, now: number): Promise<Binding>;
}

/** What a file in defences/ exports. */
export type DefenceUnit = Omit<Defence, 'id'>;
