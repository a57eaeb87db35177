/** Cookies below another site's page: partitioned, blocked, or neither. Not: SameSite by itself (cookie-jar.test.ts). */
import { describe, expect, test } from 'vitest';
import { retrieve, scriptView, store, type CookieJar } from '#cookies/cookie-jar';
import type { RetrieveContext } from '#cookies/kept-back';
import type { StoreContext } from '#cookies/refusal';
import type { SiteContext } from '#cookies/site-context';

const NOW = 1_772_445_600;
const URL = 'https://maps.example/';
const ON_TOP: SiteContext = {};
const IN_SHOP: SiteContext = { crossSite: true, topLevelSite: 'https://shop.example' };
const IN_NEWS: SiteContext = { crossSite: true, topLevelSite: 'https://news.example' };
const PARTITIONED = 'p=1; Path=/; Secure; SameSite=None; Partitioned';
const UNPARTITIONED = 'u=2; Path=/; Secure; SameSite=None';

const storeIn = (jar: CookieJar, text: string, context: SiteContext, more: Partial<StoreContext> = {}) =>
  store(jar, text, { url: URL, now: NOW, fromScript: false, ...context, ...more });
const get = (jar: CookieJar, context: SiteContext, more: Partial<RetrieveContext> = {}) =>
  retrieve(jar, { url: URL, method: 'GET', now: NOW, ...context, ...more });

describe('partitioned', () => {
  const { jar, storing } = storeIn([], PARTITIONED, IN_SHOP);

  test('a partitioned cookie is kept under the top-level site', () => {
    expect(storing).toMatchObject({ outcome: 'stored', cookie: { partition: 'https://shop.example' } });
  });

  test('it goes with requests below that site only', () => {
    expect(get(jar, IN_SHOP).field).toBe('p=1');
    expect(get(jar, IN_NEWS).retrieval).toMatchObject([
      {
        sent: false,
        because: 'It is Partitioned, for https://shop.example; this request comes from https://news.example.',
      },
    ]);
    expect(get(jar, ON_TOP).field).toBeUndefined();
    expect(get(jar, { crossSite: true, topLevelNavigation: true }).field).toBeUndefined();
  });

  test('script sees it below that site only', () => {
    expect(scriptView(jar, URL, NOW, IN_SHOP)).toBe('p=1');
    expect(scriptView(jar, URL, NOW, IN_NEWS)).toBe('');
    expect(scriptView(jar, URL, NOW)).toBe('');
  });

  test('the same cookie in two partitions is two, and one on top is a third', () => {
    const three = storeIn(storeIn(jar, PARTITIONED, IN_NEWS).jar, PARTITIONED, ON_TOP).jar;
    expect(three.map(({ partition }) => partition)).toEqual([
      'https://shop.example',
      'https://news.example',
      'https://maps.example',
    ]);
    expect(storeIn(three, `${PARTITIONED}; Max-Age=0`, IN_NEWS).jar).toEqual([three[0], three[2]]);
  });

  test('a frame of the top-level site below another site has a partition of its own', () => {
    const below = { crossSite: true, topLevelSite: 'https://maps.example' };
    const there = storeIn([], PARTITIONED, below).jar;
    expect(get(there, below).field).toBe('p=1');
    expect(get(there, ON_TOP).field).toBeUndefined();
  });

  test.each([
    ['p=1; Partitioned', IN_SHOP, /cross-site/u],
    ['p=1; Partitioned', ON_TOP, /Partitioned needs the attribute Secure/u],
    [PARTITIONED, { crossSite: true }, /top-level site/u],
  ])('%s', (text, context, because) => {
    expect(storeIn([], text, context).storing).toMatchObject({
      outcome: 'refused',
      because: expect.stringMatching(because) as string,
    });
  });

  test('where the top-level site is unknown, no partitioned cookie goes out', () => {
    expect(get(jar, { crossSite: true }).retrieval[0]?.because).toMatch(/unknown/u);
  });
});

describe('third-party cookies blocked', () => {
  const blocked = { ...IN_SHOP, thirdPartyCookies: 'blocked' } as const;
  const { jar } = storeIn([], UNPARTITIONED, ON_TOP, { thirdPartyCookies: 'blocked' });

  test('a third party gets no cookie, by request or by script', () => {
    expect(get(jar, IN_SHOP).field).toBe('u=2');
    expect(get(jar, blocked).retrieval).toMatchObject([
      { sent: false, because: expect.stringContaining('blocks third-party cookies') as string },
    ]);
    expect(scriptView(jar, URL, NOW, IN_SHOP)).toBe('u=2');
    expect(scriptView(jar, URL, NOW, blocked)).toBe('');
  });

  test('a third party sets no cookie', () => {
    expect(storeIn([], UNPARTITIONED, blocked).storing.because).toMatch(/blocks third-party cookies/u);
    expect(storeIn([], UNPARTITIONED, IN_SHOP).storing.outcome).toBe('stored');
  });

  test('its partitioned cookie is no third-party cookie', () => {
    const { jar: partitioned } = storeIn([], PARTITIONED, blocked);
    expect(get(partitioned, blocked).field).toBe('p=1');
  });

  test('a navigation from another site is no third party', () => {
    const navigation = { ...blocked, topLevelNavigation: true };
    expect(get(jar, navigation).field).toBe('u=2');
    expect(storeIn([], UNPARTITIONED, navigation).storing.outcome).toBe('stored');
  });
});

describe('third-party cookies partitioned', () => {
  const inShop = { ...IN_SHOP, thirdPartyCookies: 'partitioned' } as const;
  const inNews = { ...IN_NEWS, thirdPartyCookies: 'partitioned' } as const;
  const { jar, storing } = storeIn([], UNPARTITIONED, inShop);

  test('a cookie that asks for nothing is kept under the top-level site too', () => {
    expect(storing).toMatchObject({ outcome: 'stored', cookie: { partition: 'https://shop.example' } });
    expect(get(jar, inShop).field).toBe('u=2');
    expect(scriptView(jar, URL, NOW, inShop)).toBe('u=2');
  });

  test('no other top-level site has it, nor the site itself on top', () => {
    expect(get(jar, inNews).field).toBeUndefined();
    expect(get(jar, { thirdPartyCookies: 'partitioned' }).field).toBeUndefined();
  });

  test('one that was set on top stays there', () => {
    const onTop = storeIn([], UNPARTITIONED, ON_TOP, { thirdPartyCookies: 'partitioned' }).jar;
    expect(get(onTop, inShop).retrieval[0]?.because).toMatch(
      /separate third-party cookies for each top-level site/u,
    );
    expect(get(onTop, { ...inShop, topLevelNavigation: true }).field).toBe('u=2');
  });

  test('where the top-level site is unknown, none is set', () => {
    const unknown = { crossSite: true, thirdPartyCookies: 'partitioned' } as const;
    expect(storeIn([], UNPARTITIONED, unknown).storing.because).toMatch(/is unknown/u);
  });
});

describe('a cookie without SameSite', () => {
  const { jar } = storeIn([], 'd=4; Path=/; Secure', ON_TOP);
  const posted = { crossSite: true, topLevelNavigation: true };
  const late = { method: 'POST', now: NOW + 121 };

  test('counts as Lax where nothing else is said', () => {
    expect(get(jar, posted, late).field).toBeUndefined();
    expect(get(jar, IN_SHOP).field).toBeUndefined();
    expect(storeIn([], 'd=4; Secure', IN_SHOP).storing.outcome).toBe('refused');
  });

  test('goes with any request where it counts as None, and any response sets it', () => {
    const none = { defaultSameSite: 'None' } as const;
    expect(get(jar, { ...posted, ...none }, late).field).toBe('d=4');
    expect(get(jar, { ...IN_SHOP, ...none }).field).toBe('d=4');
    expect(storeIn([], 'd=4', { ...IN_SHOP, ...none }).storing.outcome).toBe('stored');
    expect(get(storeIn([], 'l=5; SameSite=Lax', ON_TOP).jar, { ...IN_SHOP, ...none }).field).toBeUndefined();
  });
});

test('a top-level page of another site makes a request cross-site, said or not', () => {
  const { jar } = storeIn([], 'l=3; Path=/; SameSite=Lax', ON_TOP);
  expect(get(jar, { topLevelSite: 'https://shop.example' }).field).toBeUndefined();
  expect(get(jar, { topLevelSite: 'https://maps.example' }).field).toBe('l=3');
  expect(scriptView(jar, URL, NOW, IN_SHOP)).toBe('');
  expect(storeIn([], 'l=3', { topLevelSite: 'https://shop.example' }).storing.outcome).toBe('refused');
});

test('script is below the top-level page however its own page was come by', () => {
  const navigated = { ...IN_SHOP, topLevelNavigation: true };
  const { jar } = storeIn([], 'l=3; Path=/; SameSite=Lax', ON_TOP);
  expect(scriptView(jar, URL, NOW, navigated)).toBe('');
  expect(storeIn([], 'l=3', navigated, { fromScript: true }).storing.outcome).toBe('refused');
});

test('a partitioned Secure cookie is in no way of an unpartitioned one', () => {
  const { jar } = storeIn([], 'p=1; Path=/; Secure; Partitioned', ON_TOP);
  const http = { url: 'http://maps.example/', topLevelNavigation: true };
  expect(storeIn(jar, 'p=2; Path=/', ON_TOP, http).storing.outcome).toBe('stored');
});
