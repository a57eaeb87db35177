/** Our cookie jar with the profile of Firefox against an installed Firefox. Not: every line (chromium.test.ts has those). */
import { expect, test } from 'vitest';
import { retrieve, store, type CookieJar } from '#cookies/cookie-jar';
import type { SiteContext } from '#cookies/site-context';
import { cookiePolicyOf } from '#lab/browser/profiles';
import { briefly, installedFirefox, isUnloaded, startFirefox, type Firefox } from './firefox';
import { hosts, type Hosts } from './places';
import { startServer } from './server';

const SHOP = 'shop.example';
const EVIL = 'evil.example';
const NEWS = 'news.example';
const POLICY = cookiePolicyOf({ browser: 'firefox' });

const ON_EVIL: SiteContext = { crossSite: true, topLevelSite: `https://${EVIL}` };
const ON_NEWS: SiteContext = { crossSite: true, topLevelSite: `https://${NEWS}` };
const NAVIGATION: SiteContext = { crossSite: true, topLevelNavigation: true };

interface Place {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly context: SiteContext;
  readonly send: (firefox: Firefox, url: string, on: Hosts) => Promise<unknown>;
  /** It leads to the address, and `send` does not wait for it. */
  readonly leaves?: true;
}

const FETCH = "return fetch(arguments[0], { mode: 'no-cors', credentials: 'include' }).then(() => null);";

const fromEvil =
  (body: string, how: 'run' | 'leave' = 'run', site = EVIL) =>
  async (firefox: Firefox, url: string, on: Hosts): Promise<unknown> => {
    await firefox.goTo(on.at('https', site, '/page'));
    return firefox[how](body, url);
  };

const isAt = (firefox: Firefox, url: string): Promise<boolean> =>
  briefly(firefox.run('return location.href;')).then(
    (at) => at === url,
    () => false,
  );

const PLACES: readonly Place[] = [
  {
    name: 'address typed',
    method: 'GET',
    context: { topLevelNavigation: true },
    send: (firefox, url) => firefox.goTo(url),
  },
  {
    name: 'own fetch',
    method: 'GET',
    context: {},
    send: async (firefox, url, on) => {
      await firefox.goTo(on.at('https', SHOP, '/page'));
      await firefox.run('return fetch(arguments[0]).then(() => null);', url);
    },
  },
  {
    name: 'fetch from another site',
    method: 'GET',
    context: ON_EVIL,
    send: fromEvil(FETCH),
  },
  {
    name: 'fetch from a third site',
    method: 'GET',
    context: ON_NEWS,
    send: fromEvil(FETCH, 'run', NEWS),
  },
  {
    name: 'image on another site',
    method: 'GET',
    context: ON_EVIL,
    send: fromEvil(
      'return new Promise((done) => { const i = new Image(); i.onload = i.onerror = () => done(null); i.src = arguments[0]; });',
    ),
  },
  {
    name: 'link from another site',
    method: 'GET',
    context: NAVIGATION,
    leaves: true,
    send: fromEvil(
      "const a = document.createElement('a'); a.href = arguments[0]; document.body.append(a); a.click();",
      'leave',
    ),
  },
  {
    name: 'form POST from another site',
    method: 'POST',
    context: NAVIGATION,
    leaves: true,
    send: fromEvil(
      "const f = document.createElement('form'); f.method = 'POST'; f.action = arguments[0]; document.body.append(f); f.submit();",
      'leave',
    ),
  },
];

const LINES = [
  'd=1; Path=/; Secure',
  'l=2; Path=/; Secure; SameSite=Lax',
  's=3; Path=/; Secure; SameSite=Strict',
  'n=4; Path=/; Secure; SameSite=None',
  'p=5; Path=/; Secure; SameSite=None; Partitioned',
  'h=6; Path=/; Secure; HttpOnly',
  'q=7; Path=/; SameSite=None; Partitioned',
  'r=8; Path=/; Secure; SameSite=Lax; Partitioned',
  's=9; Path=/; Secure; SameSite=None; Partitioned',
  's=10; Path=/; Secure; SameSite=None',
];

const named = (field: string | undefined): readonly string[] => (field ?? '').split('; ').toSorted();

const firefox = installedFirefox();
if (!firefox)
  console.log('Firefox is not installed, so its cookie jar is not compared (apt install firefox-esr).');

test.skipIf(!firefox)('cookies of each kind, set and sent at each place', async () => {
  const server = await startServer();
  const on = hosts(server);
  const browser = await startFirefox(firefox?.command ?? '', [SHOP, EVIL, NEWS]);
  let requests = 0;
  let views = 0;
  let cookies = 0;
  const differences: object[] = [];
  const sendOnce = async (place: Place, lines: readonly string[]) => {
    requests += 1;
    const id = String(requests);
    server.answer(id, lines);
    const url = on.at('https', SHOP, place.name.startsWith('image') ? '/x.svg' : '/x', id);
    await place.send(browser, url, on).catch((error: unknown) => {
      // A page that came late took the place of this one: nothing was sent, and it is sent again.
      if (!isUnloaded(error)) throw error;
    });
    // Whoever went on before the page is there would take back its cookies with it.
    const isOver = async () => server.received.has(id) && (!place.leaves || (await isAt(browser, url)));
    let isThere = await isOver();
    for (let tries = 0; !isThere && tries < 100; tries += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      isThere = await isOver();
    }
    return { url, isThere, cookie: server.received.get(id) };
  };
  /** Where much else runs, Firefox drops a request now and then; what never comes says nothing about cookies. */
  const send = async (place: Place, lines: readonly string[]) => {
    for (let left = 12; left > 0; left -= 1) {
      const sent = await sendOnce(place, lines);
      if (sent.isThere) return sent;
    }
    throw new Error(`Firefox sent nothing: ${place.name}.`);
  };
  try {
    for (const at of PLACES) {
      await browser.clearCookies();
      const { url } = await send(at, LINES);
      let jar: CookieJar = [];
      const now = Date.now() / 1000;
      for (const line of LINES) {
        jar = store(jar, line, { ...at.context, ...POLICY, url, now, fromScript: false }).jar;
      }
      for (const place of PLACES) {
        const sent = await send(place, []);
        const context = { ...place.context, ...POLICY, url: sent.url, method: place.method, now };
        const [ours, theirs] = [named(retrieve(jar, context).field), named(sent.cookie)];
        views += 1;
        if (sent.cookie !== undefined) cookies += theirs.length;
        if (ours.join() !== theirs.join()) differences.push({ set: at.name, seen: place.name, ours, theirs });
      }
    }
    console.log(`${firefox?.version}: ${views} views compared, ${differences.length} differences.`);
    // Two jars that send nothing would agree too.
    expect(cookies).toBeGreaterThan(views);
    expect(differences).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
