/** What a defence is: its text, and the hooks with which it changes what servers and pages do. Not: the defences (defences/), and not what one stops, which is read off runs. */
import type { JWTPayload } from 'jose';
import type { Fields, HttpRequest, HttpResponse } from '#http/message';
import type { Source } from '#sources/sources';
import type { FlowRefresh } from './flow-credential';
import type { Carrier } from './named-credential';
import type { UserAgentId } from './run/party';
import type { Setup } from './run/setup';
import type { Denied, ServerState, SessionRow } from './run/world';
import type { Objection } from './shop/challenge';
import type { CodeFlow } from './shop/code-flow';
import type { CookieDraft } from './shop/cookie-draft';
import type { Taking } from './shop/taking';
import type { Identified, Known, ServerContext } from './shop/server';
import type { TokenDraft } from './shop/token-draft';
import type { Verifier } from './shop/verifier';

/** What the shop's page may use to prepare a request. */
export interface PreparingPage {
  readonly setup: Setup;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  readonly userAgent: UserAgentId;
  /** How the page's credential travels. */
  readonly carrier: Carrier;
  /** What `document.cookie` shows it. */
  readonly documentCookie: string;
  /** Draws so many bytes, as base64url. */
  draw(bytes: number): string;
  /** What the last answer with a field that a defence names (`learns`) said in it. */
  learned(name: string): string | undefined;
}

/** At a login, and whenever a token is issued. */
interface IssuingHooks {
  /** On every cookie that carries a credential. */
  setCookie?(draft: CookieDraft): CookieDraft;
  /** On every token that the shop issues for its own use. @throws never; without what it needs it changes nothing */
  issue?(draft: TokenDraft, request: HttpRequest, context: ServerContext): Promise<TokenDraft>;
  /** A visitor logs in within a session. @returns the session that goes on as the user's; undefined: a new one begins */
  adopt?(visitor: SessionRow): SessionRow | undefined;
  /** What a table holds of a random credential. */
  inTable?(credential: string): Promise<string>;
  /** The secret of HS256 in place of a weak one, base64url. */
  readonly hmacSecret?: string;
}

/** Around the routes of the shop. */
interface ServingHooks {
  /** Before a route. @returns a response that ends it; undefined: let it pass */
  check?(request: HttpRequest, context: ServerContext): Promise<HttpResponse | undefined>;
  /** As `check`, at the shop’s services on other hosts. */
  checkAtService?(request: HttpRequest, context: ServerContext): Promise<HttpResponse | undefined>;
  /** After a route. */
  respond?(response: HttpResponse, request: HttpRequest, context: ServerContext): Promise<HttpResponse>;
  /** The gateway passes a token on that is good at the one service alone, in place of the user's. */
  readonly vouches?: true;
  /** Origins whose script may read the answers; absent: whichever asks. */
  readonly readers?: readonly string[];
}

/** Wherever a credential is checked. */
interface VerifyingHooks {
  /** What verifiers of access tokens are told. */
  verifier?(draft: Verifier, setup: Setup): Verifier;
  /**
   * On a credential that itself says whose it is, once its signature and its times were found good.
   * @param claims of an access token, or a signed session cookie's in the names of claims
   */
  verify?(
    claims: JWTPayload,
    kind: 'access token' | 'session cookie',
    context: ServerContext,
  ): Promise<Objection | undefined>;
  /** On the user that a credential of any kind led to. */
  identify?(known: Known, context: ServerContext): Promise<Identified>;
  /** On taking in a refresh token; a later defence wraps the earlier ones. */
  refresh?(take: Taking): Taking;
  /** What `identify` looks at is in the shop's database: a server without it asks the authorization server (RFC 7662). */
  readonly inDatabase?: true;
  /** What the server notes when logins are ended. */
  end?(state: ServerState, ended: Denied): ServerState;
}

/** When the signing key is rotated. */
interface RotationHooks {
  /** The key set holds the old key too, until its tokens have expired. */
  readonly keepsOldKey?: true;
}

/** Around the login at a partner's. */
interface PartnerHooks {
  /** What the partner's page and the shop's authorization endpoint do. */
  codeFlow?(draft: CodeFlow): CodeFlow;
}

/** In the shop's pages. */
export interface PageHooks {
  /** Text of users on its way into HTML. */
  markup?(text: string): string;
  /** On a request that the page's script sends. @returns the fields that it then carries */
  prepare?(request: Pick<HttpRequest, 'method' | 'url' | 'fields'>, page: PreparingPage): Promise<Fields>;
  /** As `prepare`, on a request to one of the shop's services on other hosts. */
  prepareForService?: PageHooks['prepare'];
  /**
   * The private key that `prepare` uses, as JWK. Script can use it and not export it; that is a rule for script alone, and
   * the key is readable on the disk.
   */
  readonly pageKey?: string;
  /** Some changes need the user's confirmation: the path that takes the password, and the field that carries what it answers. */
  readonly confirms?: { readonly at: string; readonly with: string };
  /**
   * Name of a field of the shop's answers that the page's script keeps and prepares the next request with. A request that is
   * refused with a new one is sent once more.
   */
  readonly learns?: string;
  /** Names of the fields that `prepare` adds: pages of other origins may send them. */
  readonly sends?: readonly string[];
}

export interface Defence
  extends IssuingHooks, ServingHooks, VerifyingHooks, RotationHooks, PartnerHooks, PageHooks {
  /** The name of its file. */
  readonly id: string;
  readonly order: number;
  readonly group: 'cookies' | 'requests' | 'page' | 'tokens' | 'refresh tokens' | 'login at a partner';
  /** On the toggle. */
  readonly label: string;
  /** Other words that people look for. */
  readonly also?: readonly string[];
  /** It is on unless a setup says otherwise; `outside stories`: not in stories and lessons, whose outcomes it would change. */
  readonly byDefault?: true | 'outside stories';
  /** One sentence: what it makes the server or the page do. */
  readonly says: string;
  readonly sources: readonly Source[];
  /** What a server that keeps nothing else of logins keeps because of it; in a sentence, after `keeps`. */
  readonly keeps?: string;
  /** What it makes true of refresh tokens, in the words of the linter's flow. */
  readonly flowRefresh?: FlowRefresh;
  /** Another defence of which only one can be on, and why: a whole sentence. */
  readonly excludes?: { readonly id: string; readonly because: string };
  /** Why it changes nothing under a setup, whether on or off: a whole sentence. Undefined: it may change something. */
  readonly idle?: (setup: Setup) => string | undefined;
  /** The cookie that it adds, and what that is: a CSRF token, or what an access token is bound to. */
  readonly adds?: (setup: Setup) => { readonly cookie: string; readonly kind: 'csrf' | 'key' | 'device' };
}

/** What a file in defences/ exports. */
export type DefenceUnit = Omit<Defence, 'id'>;
