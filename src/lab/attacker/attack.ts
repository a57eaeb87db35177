/** What an attack is, what it may be granted, and what the attacker can do with that. Not: the attacks (attacks/), the doing (hands.ts), and not whether one succeeded (verdict.ts). */
import type { Source } from '#sources/sources';
import type { Fields, HttpRequest, HttpResponse } from '#http/message';
import type { Special } from '../shop/access-token';
import type { Mode, Page } from '../mode';
import type { KnownCredentials } from './known-credentials';
import type { Setup } from '../run/setup';
import type { ServerState } from '../run/world';
import type { Stolen } from './stolen';

/** What the attacker has before the attack begins; nothing else is in reach. */
export type Grant =
  /** Markup of the attacker's is on a page of the shop, as far as the shop lets it. */
  | 'markup in a page of the shop'
  /** The victim opens a page of the attacker's. */
  | 'a page that the victim opens'
  /** Script on another host of the shop's site runs in the victim's browser. */
  | 'script on a sibling host'
  /** The attacker sees what goes over the network in clear. */
  | 'the network'
  /** A careless log that keeps requests whole. */
  | 'a log of requests'
  /** What the shop answers to a login at the partner's, before the partner's page uses it (RFC 9700 section 3). */
  | 'the redirect with a code'
  /** A copy of the shop's database. */
  | 'a backup of the database'
  /** A copy of what the victim's browser held at that time. */
  | 'a copy of the browser'
  /** An account of the attacker's own. */
  | 'an account'
  /** One of the shop's services, with all that it gets. */
  | 'a service of the shop'
  /** The key that signs the shop's tokens. */
  | 'the signing key'
  /** A token that the shop issued for someone else, or for another purpose. */
  | 'a token for another use'
  /** The attacker is Alice herself, who had more rights once. */
  | 'a login of one who was staff';

/** A page of the attacker's, open in the victim's browser. */
interface OwnPage extends Pick<Page, 'send'> {
  /** @param content a text that is sent as `text/plain`, or fields of the form */
  form(
    method: 'GET' | 'POST',
    url: string,
    content: string | Readonly<Record<string, string>>,
  ): Promise<unknown>;
  image(url: string): Promise<void>;
  /** The victim follows a link of the page. */
  link(url: string): Promise<void>;
  /** The page shows the shop's transfer page in a frame that nobody sees, and the victim clicks on its button. */
  clickInFrame(): Promise<void>;
  /** The victim follows a link to the partner's page, whose own script runs there. */
  openPartner(url: string): Promise<void>;
  /** The victim follows a link to the shop's own login page, logs in there, and goes where the shop sends her. */
  openLogin(url: string): Promise<void>;
}

/** Script of the attacker's in a page of the shop. */
export interface InjectedPage extends Page {
  /** Everything that `document.cookie` shows and Web Storage holds. */
  readStorage(): Stolen[];
  /** Sends text to the attacker's server. */
  sendHome(text: string): Promise<void>;
  /** The fields of a request as the page's own code would prepare it so many seconds from now. */
  prepareAhead(method: string, url: string, fields: Fields, seconds: number): Promise<Fields>;
}

export interface Hands {
  readonly mode: Mode;
  readonly setup: Setup;
  /** What everybody knows of the column's credentials. */
  readonly known: KnownCredentials;
  /**
   * Notes what the attacker does at home, without a request.
   * @param made tokens that came of it
   */
  note(says: string, made?: readonly Stolen[]): void;
  /** A request by a program, without a browser's rules. @param url absolute, or a path at the shop */
  send(method: string, url: string, fields?: Fields, content?: string): Promise<HttpResponse>;
  /** A request with stolen credentials, each put where the shop looks for it: a token may belong into a cookie. */
  replay(
    stolen: readonly Stolen[],
    method: string,
    path: string,
    content?: string,
    contentType?: string,
  ): Promise<HttpResponse>;
  /** What the victim or the shop's people do meanwhile. @param id of an act */
  meanwhile(id: string): Promise<void>;
  wait(seconds: number): void;
  /** Two of the victim's tabs refresh, each before the other has its answer. */
  refreshInTwoTabs(): Promise<void>;
  /** Grant: markup in a page of the shop. @returns the page its script runs in; undefined when it does not run */
  inject(markup: string): Promise<InjectedPage | undefined>;
  /** Grant: a page that the victim opens. @param origin absent: evil.example’s */
  ownPage(origin?: string): Promise<OwnPage>;
  /** Grant: script on a sibling host. @param origin absent: that of the shop’s photo service */
  siblingPage(origin?: string): Page & Pick<OwnPage, 'form'>;
  /** Grant: a service of the shop. @returns requests that it got in this attack, the newest first */
  seenByService(): readonly HttpRequest[];
  /** Grant: the signing key. @param audience absent: the shop's API @returns a token of the victim's, signed like an access token */
  signToken(audience?: string): Promise<string>;
  /** Grant: the network. The victim opens a path of the shop by http, from the address bar. @returns the request, as it went over the network */
  listen(path: string): Promise<HttpRequest | undefined>;
  /** Grant: the network. As `listen`, and the attacker answers in the shop's place, with these Set-Cookie fields. */
  answerInClear(path: string, setCookies: readonly string[]): Promise<void>;
  /** Grant: a log of requests. @returns those by the victim's page that carried credentials, the newest first */
  log(): readonly HttpRequest[];
  /**
   * Grant: the redirect with a code. The victim logs in at the partner's.
   * @returns the address with the code, and what the partner's page does with it afterwards; undefined: no code came
   */
  redirect(): Promise<{ readonly address: string; goOn(): Promise<void> } | undefined>;
  /** What arrived at the attacker's server, the newest first. */
  arrived(): readonly HttpRequest[];
  /** Grant: a backup of the database. */
  backup(): ServerState;
  /** Grant: a copy of the browser. */
  copy(): Stolen[];
  /** Grant: an account. @returns the attacker's own credentials at the shop */
  ownAccount(): Promise<Stolen[]>;
  /** Grant: a token for another use. @returns one of the victim's, issued like an access token but for what is special */
  otherToken(special: Special): Promise<string>;
}

/** What a setup must be like for an attack to be tried; the rest is the person's choice. */
export type Presupposed = Partial<Omit<Setup, 'acts' | 'columns'>>;

export interface Attack {
  /** The name of its file. */
  readonly id: string;
  readonly order: number;
  readonly group:
    | 'script in the page'
    | 'requests from elsewhere'
    | 'stolen credentials'
    | 'login at a partner'
    | 'forged tokens'
    | 'after the end'
    /** Nobody attacks: harm that a defence does by itself. */
    | 'accidents';
  /** On the button. */
  readonly label: string;
  /** Other words that people look for. */
  readonly also?: readonly string[];
  /** One or two sentences: what the attacker does, and to what end. */
  readonly says: string;
  readonly grants: readonly Grant[];
  readonly sources: readonly Source[];
  /** Id of the shop’s act in it that takes away what the attacker goes on to use, where that is Alice’s login or role. */
  readonly ends?: 'end-logins' | 'suspend' | 'demote';
  /** Ids of acts that come before it. */
  readonly scene: readonly string[];
  /** Absent: nothing but that all defences are off. */
  readonly presupposes?: Presupposed;
  /** What it needs besides, each a whole sentence: how the servers are built, how much time passes. */
  readonly assumes?: readonly string[];
  /** Why it can't be tried: a whole sentence; undefined: it can. */
  inapplicable?(mode: Mode, setup: Setup): string | undefined;
  play(hands: Hands): Promise<void>;
}

/** What a file in attacks/ exports. */
export type AttackUnit = Omit<Attack, 'id'>;

/** What attacks of one kind share: all but how each is shown. */
export type Approach = Omit<AttackUnit, 'order' | 'label' | 'says' | 'sources'>;
