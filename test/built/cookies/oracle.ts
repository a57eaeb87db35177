/** Does the same to Chromium's cookies and to ours, and says where they differ. */
import type { Cookie } from '#cookies/cookie';
import { retrieve, scriptView, store, type CookieJar } from '#cookies/cookie-jar';
import type { SiteContext } from '#cookies/site-context';
import { siteOf } from '#http/origin';
import { startBrowser, type OracleBrowser } from './browser';
import { lineOf } from './lines';
import { hosts, PLACES, SCRIPT_PLACES, type Hosts, type Place, type ScriptPlace } from './places';
import { startServer, type OracleServer } from './server';

/** One response with these Set-Cookie fields, or one script that writes them. */
export interface Step {
  readonly at: Place | ScriptPlace;
  readonly lines: readonly string[];
}

export interface Difference {
  /** Where the steps were. */
  readonly set: string;
  /** Where the cookies were looked at. */
  readonly seen: string;
  /** The line that made the cookie; undefined: the order alone differs, or no line says. */
  readonly line: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  /** Whether a cookie had taken another's place by then. */
  readonly replaced: boolean;
}

export interface Compared {
  readonly differences: readonly Difference[];
  /** How often a cookie jar, a Cookie field or a script's view was compared. */
  readonly views: number;
  /** How many cookies Chromium stored. */
  readonly stored: number;
}

interface StoredThere {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly expires: number;
  readonly session: boolean;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite?: string;
  readonly partitionKey?: { readonly topLevelSite: string; readonly hasCrossSiteAncestor: boolean };
}

/** Seconds that may lie between the two clocks' readings. */
const TOLERANCE = 60;
/** The expiry, coarse enough that both sides say the same. */
const coarse = (expiry: number | undefined, now: number): string =>
  expiry === undefined ? 'session' : `+${Math.round((expiry - now) / TOLERANCE)} min`;

const written = (parts: readonly unknown[]): string => parts.join(' | ');

const oursAsText = (cookie: Cookie, now: number): string =>
  written([
    cookie.name,
    cookie.value,
    cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
    cookie.path,
    coarse(cookie.expiry, now),
    cookie.httpOnly,
    cookie.secure,
    cookie.sameSite,
    cookie.partition,
  ]);

const theirsAsText = (cookie: StoredThere, now: number): string => {
  const key = cookie.partitionKey;
  const own = key && siteOf(`https://${cookie.domain.replace(/^\./u, '')}`) === key.topLevelSite;
  return written([
    cookie.name,
    cookie.value,
    cookie.domain,
    cookie.path,
    coarse(cookie.session ? undefined : cookie.expires, now),
    cookie.httpOnly,
    cookie.secure,
    cookie.sameSite ?? 'Default',
    key && `${key.topLevelSite}${own && key.hasCrossSiteAncestor ? ', below another site' : ''}`,
  ]);
};

const pairsOf = (field: string | undefined): readonly string[] =>
  field === undefined || field === '' ? [] : field.split('; ');

/** A browser, and a server that it asks for every host. */
export class Oracle {
  readonly #server: OracleServer;
  readonly #on: Hosts;
  readonly #browser: OracleBrowser;
  readonly #policy: SiteContext;
  #requests = 0;
  #replaced = false;
  /** Seconds by which our clock is ahead. */
  #ahead = 0;

  private constructor(server: OracleServer, browser: OracleBrowser, policy: SiteContext) {
    this.#server = server;
    this.#on = hosts(server);
    this.#browser = browser;
    this.#policy = policy;
  }

  /** @param switches further ones of Chromium's command line */
  static async start(
    thirdPartyCookies: 'allowed' | 'blocked',
    switches: readonly string[] = [],
  ): Promise<Oracle> {
    const browser = await startBrowser(thirdPartyCookies, switches);
    return new Oracle(await startServer(), browser, { thirdPartyCookies });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** Which Chromium it is. */
  get version(): string {
    return this.#browser.version;
  }

  /**
   * Sets cookies as the steps say, in an empty jar, and compares the jars and what can be seen of them.
   * @param places where requests come from, and `scriptPlaces` where script reads
   * @param age how many seconds to let Chromium's cookies age before, and how many ours are to be older then
   */
  async compare(
    steps: readonly Step[],
    places: readonly Place[] = PLACES,
    scriptPlaces: readonly ScriptPlace[] = SCRIPT_PLACES,
    age: { readonly theirs: number; readonly ours: number } = { theirs: 0, ours: 0 },
  ): Promise<Compared> {
    await this.#browser.devTools.send('Network.clearBrowserCookies');
    this.#replaced = false;
    this.#ahead = 0;
    const differences: Difference[] = [];
    const lines = new Map(steps.flatMap((step) => step.lines.map((line) => [lineOf(line), line] as const)));
    const set = steps.map(({ at }) => at.name).join(', then ');
    let views = 0;
    const note = (seen: string, ours: readonly string[], theirs: readonly string[], ordered = true) => {
      views += 1;
      const about = { set, seen, replaced: this.#replaced };
      const missing = ours.filter((each) => !theirs.includes(each));
      const surplus = theirs.filter((each) => !ours.includes(each));
      const numbers = new Set([...missing, ...surplus].map(lineOf));
      for (const number of numbers) {
        const of = (all: readonly string[]) => all.find((each) => lineOf(each) === number);
        differences.push({ ...about, line: lines.get(number), ours: of(missing), theirs: of(surplus) });
      }
      if (!ordered || numbers.size > 0 || ours.join('; ') === theirs.join('; ')) return;
      differences.push({ ...about, line: undefined, ours: ours.join('; '), theirs: theirs.join('; ') });
    };

    let jar: CookieJar = [];
    for (const { at, lines: texts } of steps) jar = await this.#set(jar, at, texts);
    const { cookies } = await this.#browser.devTools.send('Network.getAllCookies');
    const now = Date.now() / 1000;
    note(
      'jar',
      jar.map((each) => oursAsText(each, now)),
      cookies.map((each) => theirsAsText(each as StoredThere, now)),
      false,
    );
    await new Promise((resolve) => {
      setTimeout(resolve, age.theirs * 1000);
    });
    this.#ahead = age.ours - age.theirs;
    for (const place of places) {
      const { url, cookie } = await this.#send(place, []);
      note(place.name, pairsOf(retrieve(jar, this.#retrieval(place, url)).field), pairsOf(cookie));
    }
    for (const place of scriptPlaces) {
      const url = this.#on.at(place.scheme, place.host, place.path);
      const frame = await place.enter(this.#browser.page, url, this.#on);
      const theirs = await frame.evaluate(() => document.cookie);
      const ours = scriptView(jar, url, this.#now(), { ...place.context, ...this.#policy });
      note(place.name, pairsOf(ours), pairsOf(theirs));
    }
    return { differences, views, stored: cookies.length };
  }

  #now(): number {
    return Date.now() / 1000 + this.#ahead;
  }

  #retrieval(place: Place, url: string) {
    return { ...place.context, ...this.#policy, url, method: place.method, now: this.#now() };
  }

  async #send(place: Place, lines: readonly string[]) {
    this.#requests += 1;
    const id = String(this.#requests);
    this.#server.answer(id, lines);
    const url = this.#on.at(place.scheme, place.host, place.path, id);
    await place.send(this.#browser.page, url, this.#on);
    if (!this.#server.received.has(id)) throw new Error(`${place.name}: no request came.`);
    return { url, cookie: this.#server.received.get(id) };
  }

  async #set(jar: CookieJar, at: Place | ScriptPlace, lines: readonly string[]): Promise<CookieJar> {
    let url: string;
    const fromScript = 'enter' in at;
    if (fromScript) {
      url = this.#on.at(at.scheme, at.host, at.path);
      const frame = await at.enter(this.#browser.page, url, this.#on);
      await frame.evaluate((all) => {
        for (const each of all) document.cookie = each;
        // Reading waits for what was written.
        return document.cookie;
      }, lines);
    } else {
      ({ url } = await this.#send(at, lines));
    }
    const context = { ...at.context, ...this.#policy, url, now: Date.now() / 1000, fromScript };
    let after = jar;
    for (const [index, line] of lines.entries()) {
      // One after the other, as fields come in.
      const now = context.now + index / 10_000;
      const result = store(after, line, { ...context, now });
      this.#replaced ||= result.storing.outcome === 'replaced';
      after = result.jar;
    }
    return after;
  }
}
