/** Where requests and scripts are that the oracle compares: how Chromium gets there, and what ours is told of it. */
import type { Frame, Page } from 'playwright';
import type { SiteContext } from '#cookies/site-context';
import type { OracleServer } from './server';

/** The hosts by name, each at the server's ports. */
export interface Hosts {
  readonly at: (scheme: 'http' | 'https', host: string, path: string, id?: string) => string;
}

export const hosts = ({ ports }: OracleServer): Hosts => ({
  at: (scheme, host, path, id) =>
    `${scheme}://${host}:${ports[scheme]}${path}${id === undefined ? '' : `?id=${id}`}`,
});

export interface Place {
  readonly name: string;
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly context: SiteContext;
  /** Sends one request to `url` from there. */
  readonly send: (page: Page, url: string, on: Hosts) => Promise<void>;
}

const SHOP = 'shop.example';
const API = 'api.shop.example';
const EVIL = 'evil.example';
const NEWS = 'news.example';
const ON_EVIL: SiteContext = { crossSite: true, topLevelSite: `https://${EVIL}` };
const ON_NEWS: SiteContext = { crossSite: true, topLevelSite: `https://${NEWS}` };
const BELOW_EVIL_ON_SHOP: SiteContext = { crossSite: true, topLevelSite: `https://${SHOP}` };
const ON_HTTP_SHOP: SiteContext = { crossSite: true, topLevelSite: `http://${SHOP}` };
const NAVIGATION: SiteContext = { topLevelNavigation: true };
const CROSS_NAVIGATION: SiteContext = { crossSite: true, topLevelNavigation: true };

/** Has the page at an address on top, without asking again when it is there. */
const onTop = async (page: Page, url: string): Promise<void> => {
  if (page.url() !== url) await page.goto(url, { waitUntil: 'domcontentloaded' });
};

const request = (frame: Frame, url: string, method: string): Promise<void> =>
  frame.evaluate(
    async ([address, verb]) => {
      await fetch(address ?? '', { method: verb ?? '', mode: 'no-cors', credentials: 'include' });
    },
    [url, method],
  );

/** Puts a frame into a frame, and waits for it. */
const embed = async (page: Page, frame: Frame, url: string): Promise<Frame> => {
  await frame.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const element = document.createElement('iframe');
        element.src = address;
        element.addEventListener('load', () => {
          resolve();
        });
        document.body.append(element);
      }),
    url,
  );
  const made = page.frames().find((each) => each.url() === url);
  if (!made) throw new Error(`No frame at ${url}.`);
  return made;
};

/** Goes to an address by a link or a form of the page on top. */
const leave = async (page: Page, url: string, method: 'GET' | 'POST'): Promise<void> => {
  const arrived = page.waitForURL(url, { waitUntil: 'commit' });
  await page.evaluate(
    ([address, verb]) => {
      const form = document.createElement('form');
      const link = document.createElement('a');
      form.method = 'POST';
      form.action = address ?? '';
      link.href = address ?? '';
      document.body.append(form, link);
      if (verb === 'POST') form.submit();
      else link.click();
    },
    [url, method],
  );
  await arrived;
};

const from =
  (scheme: 'http' | 'https', host: string, act: (page: Page, url: string, on: Hosts) => Promise<unknown>) =>
  async (page: Page, url: string, on: Hosts): Promise<void> => {
    await onTop(page, on.at(scheme, host, '/page'));
    await act(page, url, on);
  };

const fetched = (method: 'GET' | 'POST') => (page: Page, url: string) =>
  request(page.mainFrame(), url, method);
const framed = (page: Page, url: string) => embed(page, page.mainFrame(), url);
const pictured = (page: Page, url: string) =>
  page.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const image = new Image();
        image.addEventListener('load', () => {
          resolve();
        });
        image.addEventListener('error', () => {
          resolve();
        });
        image.src = address;
      }),
    url,
  );
/** The frame of another site between: made once for a page. */
const between = async (page: Page, on: Hosts): Promise<Frame> => {
  const url = on.at('https', EVIL, '/between');
  return page.frames().find((each) => each.url() === url) ?? embed(page, page.mainFrame(), url);
};

const typed = async (page: Page, url: string): Promise<void> => {
  await page.goto(url, { waitUntil: 'commit' });
};

const https = { scheme: 'https', host: SHOP, path: '/a/b/x', method: 'GET' } as const;

/** In an order in which few pages must be loaded. */
export const PLACES: readonly Place[] = [
  { ...https, name: 'address typed', context: NAVIGATION, send: typed },
  { ...https, name: 'address typed, root', path: '/', context: NAVIGATION, send: typed },
  { ...https, name: 'address typed, subdomain', host: API, context: NAVIGATION, send: typed },
  { ...https, name: 'address typed, http', scheme: 'http', context: NAVIGATION, send: typed },
  {
    ...https,
    name: 'address typed, localhost',
    scheme: 'http',
    host: 'localhost',
    context: NAVIGATION,
    send: typed,
  },
  { ...https, name: 'own fetch', context: {}, send: from('https', SHOP, fetched('GET')) },
  {
    ...https,
    name: 'own fetch, POST',
    method: 'POST',
    path: '/a',
    context: {},
    send: from('https', SHOP, fetched('POST')),
  },
  {
    ...https,
    name: 'own fetch, other path',
    path: '/ab/x',
    context: {},
    send: from('https', SHOP, fetched('GET')),
  },
  {
    ...https,
    name: 'own fetch, encoded path',
    path: '/a%62',
    context: {},
    send: from('https', SHOP, fetched('GET')),
  },
  {
    ...https,
    name: 'fetch from the host above',
    host: API,
    context: {},
    send: from('https', SHOP, fetched('GET')),
  },
  { ...https, name: 'own frame', context: {}, send: from('https', SHOP, framed) },
  {
    ...https,
    name: 'frame below a frame of another site',
    context: BELOW_EVIL_ON_SHOP,
    send: from('https', SHOP, async (page, url, on) => embed(page, await between(page, on), url)),
  },
  {
    ...https,
    name: 'fetch from a frame of another site',
    context: BELOW_EVIL_ON_SHOP,
    send: from('https', SHOP, async (page, url, on) => request(await between(page, on), url, 'GET')),
  },
  { ...https, name: 'fetch from another site', context: ON_EVIL, send: from('https', EVIL, fetched('GET')) },
  {
    ...https,
    name: 'fetch from another site, POST',
    method: 'POST',
    context: ON_EVIL,
    send: from('https', EVIL, fetched('POST')),
  },
  {
    ...https,
    name: 'fetch from another site, subdomain',
    host: API,
    context: ON_EVIL,
    send: from('https', EVIL, fetched('GET')),
  },
  {
    ...https,
    name: 'image on another site',
    path: '/a/b/x.svg',
    context: ON_EVIL,
    send: from('https', EVIL, pictured),
  },
  { ...https, name: 'fetch from a third site', context: ON_NEWS, send: from('https', NEWS, fetched('GET')) },
  { ...https, name: 'frame on another site', context: ON_EVIL, send: from('https', EVIL, framed) },
  {
    ...https,
    name: 'link from another site',
    context: CROSS_NAVIGATION,
    send: from('https', EVIL, (page, url) => leave(page, url, 'GET')),
  },
  {
    ...https,
    name: 'form POST from another site',
    method: 'POST',
    context: CROSS_NAVIGATION,
    send: from('https', EVIL, (page, url) => leave(page, url, 'POST')),
  },
  {
    ...https,
    name: 'fetch from the same host by http',
    context: ON_HTTP_SHOP,
    send: from('http', SHOP, fetched('GET')),
  },
  {
    ...https,
    name: 'own fetch, http',
    scheme: 'http',
    context: {},
    send: from('http', SHOP, fetched('GET')),
  },
  {
    ...https,
    name: 'link from the same host by http',
    context: CROSS_NAVIGATION,
    send: from('http', SHOP, (page, url) => leave(page, url, 'GET')),
  },
];

export interface ScriptPlace {
  readonly name: string;
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly path: string;
  readonly context: SiteContext;
  /** The frame in which script runs. */
  readonly enter: (page: Page, url: string, on: Hosts) => Promise<Frame>;
}

const top = async (page: Page, url: string): Promise<Frame> => {
  await onTop(page, url);
  return page.mainFrame();
};

/** Where `document.cookie` is read and written. */
export const SCRIPT_PLACES: readonly ScriptPlace[] = [
  { ...https, name: 'script', path: '/a/b/page', context: {}, enter: top },
  { ...https, name: 'script, root', path: '/page', context: {}, enter: top },
  { ...https, name: 'script, subdomain', host: API, path: '/page', context: {}, enter: top },
  { ...https, name: 'script, http', scheme: 'http', path: '/page', context: {}, enter: top },
  {
    ...https,
    name: 'script in a frame on another site',
    path: '/a/b/page',
    context: ON_EVIL,
    enter: async (page, url, on) => {
      await onTop(page, on.at('https', EVIL, '/page'));
      return embed(page, page.mainFrame(), url);
    },
  },
  {
    ...https,
    name: 'script below a frame of another site',
    path: '/a/b/page',
    context: BELOW_EVIL_ON_SHOP,
    enter: async (page, url, on) => {
      await onTop(page, on.at('https', SHOP, '/page'));
      return embed(page, await between(page, on), url);
    },
  },
];
