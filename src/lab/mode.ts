/** What a mode and a store are. Not: the modes and stores themselves (modes/, stores/). */
import type { Fields, HttpRequest, HttpResponse } from '#http/message';
import type { NamedCredential } from './named-credential';
import type { TabId } from './run/party';
import type { Credentials } from './shop/server';
import type { Choice, ChoiceId, Setup } from './run/setup';
import type { ScriptAccess } from './run/trace';

/** A mode as the interface shows it. */
export interface ModeFace {
  /** The name of its file. */
  readonly id: string;
  readonly label: string;
  /** In a sentence, after `the`: `session`. */
  readonly name: string;
  /** One sentence, true under that setup. */
  says(setup: Setup): string;
}

/** What a kind of curve is about: what it sends with each request. */
export type Tone = 'identifier' | 'token' | 'refreshed token' | 'other';

/** A way for services to find out who asks, in a mode. */
export interface ScaleWay {
  readonly id: string;
  readonly label: string;
  /** One sentence. */
  readonly says: string;
  readonly dashed?: true;
  /** Its figures come from a run with this changed; absent: from the run of the mode. */
  readonly change?: Partial<Setup>;
  /** The same with these defences on besides. */
  readonly adds?: readonly string[];
  /** What was looked up is kept for as long as a person chooses. */
  readonly keepsLookUps?: true;
  /** Absent: each service looks up by itself. */
  readonly lookedUpAt?: 'gateway';
  /** It is not shown until the user asks for it. */
  readonly besides?: true;
}

/** What a mode brings to the page that multiplies its figures. */
export interface ModeScale {
  readonly tone: Tone;
  readonly ways: readonly ScaleWay[];
  /** The choice of how long its credential lives; absent: the server prolongs it, or it has no end. */
  readonly lifetime?: { readonly label: string; readonly opensWith: 'the run’s' | number };
  /** Its requests carry what another mode's do: the graphs of bytes leave it out. */
  readonly sendsAsAnother?: true;
}

/** A way to stay logged in, seen from both ends. */
export interface Mode extends ModeFace, Credentials {
  /** Of the columns, from left to right. */
  readonly order: number;
  /** It is shown when nothing is chosen; `outside stories`: not in lessons, whose outcomes it would change. */
  readonly byDefault?: true | 'outside stories';
  /** Those that it alone reads; their types are declared beside it (`ModeChoices`). */
  readonly choices?: readonly Choice[];
  /** Its access token's store, where that is a choice of it: which choice, and the stores that the attack matrix tries. */
  readonly store?: { readonly choice: ChoiceId; readonly tried: readonly string[] };
  readonly scale: ModeScale;
  /** The script of its page: what each act makes it do. */
  readonly script: PageScript;
}

interface PageScript {
  logIn(page: Page, username: string, password: string): Promise<void>;
  /** Sends a request of which the server must know whose it is. @returns the response */
  request(page: Page, method: string, url: string, content?: unknown): Promise<HttpResponse>;
  logOut(page: Page): Promise<void>;
  /** A whole sentence where a refresh has no meaning. */
  readonly refresh: ((page: Page) => Promise<void>) | string;
}

/** How script asks for a request (Fetch standard). */
export interface FetchOptions {
  /** Absent: `include` from the partner's page, whose script was written for that, and `same-origin` elsewhere. */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  /** `no-cors`: the answer is not for reading, and no preflight is made. */
  readonly mode?: 'cors' | 'no-cors';
  /** Absent: `application/json`. */
  readonly contentType?: string;
}

/** What the page's script can do. Each call is a step of the trace. */
export interface Page {
  readonly setup: Setup;
  readonly tab: TabId;
  /** Of the page. */
  readonly origin: string;
  /** Script in a worker of the page: the page’s own script can’t look at its variables, nor replace its `fetch`. It ends with the page. */
  worker(): Page;
  /**
   * Sends a request with `fetch`.
   * @param url absolute, or a path at the shop
   * @param content a string is sent as it is, anything else as JSON
   * @returns the response; `NETWORK_ERROR` where the user agent let none go or hides it
   */
  send(
    method: string,
    url: string,
    fields?: Fields,
    content?: unknown,
    options?: FetchOptions,
  ): Promise<HttpResponse>;
  read(area: ScriptAccess['area'], name: string, says: string): string | undefined;
  /** @param value for `document.cookie` with the attributes that follow the value */
  write(area: ScriptAccess['area'], name: string, value: string, says: string): void;
  remove(area: Exclude<ScriptAccess['area'], 'document.cookie'>, name: string, says: string): void;
}

/** What script gets instead of a response (Fetch standard section 2.2.6). */
export const NETWORK_ERROR: HttpResponse = { status: 0, fields: [], content: '' };

/** Where a credential lives in the user agent, seen from both ends, in the order it travels. */
export interface Store {
  /** The name of its file. */
  readonly id: string;
  /** In the list of stores. */
  readonly order: number;
  readonly label: string;
  /** In a sentence, after `kept in`. */
  readonly place: string;
  /** One sentence: who can read it there. */
  readonly says: string;
  /** Where the credential of that name is, and the cookie that carries it, if one does. */
  kept(name: string, setup: Setup): Pick<NamedCredential, 'storage' | 'cookie'>;
  /**
   * Server: puts the credential into the response that issues it.
   * @param lifetime seconds; undefined: no end
   * @returns fields to send, and whether the credential goes into the content for script to take
   */
  deliver(
    name: string,
    credential: string,
    lifetime: number | undefined,
    setup: Setup,
  ): { readonly fields: Fields; readonly token?: string };
  /** Client: keeps what it took out of the response's content. */
  keep(name: string, token: string, lifetime: number | undefined, page: Page): void;
  /** Client: the fields that script adds to a request. */
  attach(name: string, page: Page): Fields;
  /** Server: finds it again. */
  extract(name: string, request: HttpRequest, setup: Setup): string | undefined;
  /** Client: forgets it, where script can. */
  forget(name: string, page: Page): void;
  /** Server: the fields that make the user agent drop it. */
  withdraw(name: string, setup: Setup): Fields;
}

/** What a file in modes/ and stores/ exports; its name is the id. */
export type ModeUnit = Omit<Mode, 'id'>;
export type StoreUnit = Omit<Store, 'id'>;
