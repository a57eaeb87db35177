/** The limits on the number of cookies. Not: the size of one (cookie-jar.test.ts). */
import { expect, test } from 'vitest';
import { retrieve, store, type CookieJar } from '#cookies/cookie-jar';

const NOW = 1_772_445_600;
const URL = 'https://shop.example/';
const SHOP = { crossSite: true, topLevelSite: 'https://shop.example' };

const storeAll = (texts: readonly string[], context: object = {}, url = URL): CookieJar =>
  texts.reduce<CookieJar>(
    (jar, text) => store(jar, text, { url, now: NOW, fromScript: false, ...context }).jar,
    [],
  );
const numbered = (count: number, attributes = ''): string[] =>
  Array.from({ length: count }, (_, index) => `c${index}=x${attributes}`);
const names = (jar: CookieJar) => jar.map(({ name }) => name);

test('a domain holds 180 cookies, and with one more the oldest of them go', () => {
  const full = storeAll(numbered(180));
  expect(full).toHaveLength(180);
  const { jar, storing } = store(full, 'last=x', { url: URL, now: NOW, fromScript: false });
  expect(names(jar)).toEqual([...names(full).slice(31), 'last']);
  expect(storing.outcome).toBe('stored');
  expect(storing.evicted).toEqual(full.slice(0, 31));
  expect(storing.because).toMatch(/over the limit, and 31 of its cookies are dropped\.$/u);
});

test('hosts of one registrable domain share the limit, other domains do not', () => {
  const full = storeAll(numbered(180));
  const context = { now: NOW, fromScript: false };
  expect(store(full, 'n=x', { ...context, url: 'https://api.shop.example/' }).jar).toHaveLength(150);
  expect(store(full, 'n=x', { ...context, url: 'https://other.example/' }).jar).toHaveLength(181);
});

test('cookies without Secure go first, and then the longest unused', () => {
  const made = storeAll([...numbered(170, '; Secure; Path=/s'), ...numbered(10)]);
  const { jar: used } = retrieve(made, { url: `${URL}s`, method: 'GET', now: NOW + 5 });
  const { jar } = store(used, 'last=x; Secure', { url: URL, now: NOW + 9, fromScript: false });
  expect(jar).toHaveLength(150);
  expect(jar.filter((cookie) => !cookie.secure)).toEqual([]);
  expect(names(jar).at(0)).toBe('c21');
});

test('a cookie without Secure among 180 with it does not stay', () => {
  const full = storeAll(numbered(180, '; Secure'));
  const { storing, jar } = store(full, 'last=x', { url: URL, now: NOW, fromScript: false });
  expect(storing).toMatchObject({ outcome: 'refused', because: expect.stringContaining('180') as string });
  expect(names(jar)).not.toContain('last');
});

test('sending or replacing a cookie makes it recent', () => {
  const made = storeAll(['sent=x; Path=/s', 'replaced=x', ...numbered(178, '; Path=/other')]);
  const { jar: used } = retrieve(made, { url: `${URL}s`, method: 'GET', now: NOW + 5 });
  const context = { url: URL, now: NOW + 6, fromScript: false };
  const { jar } = store(store(used, 'replaced=y', context).jar, 'last=x', context);
  expect(names(jar)).toEqual(expect.arrayContaining(['sent', 'replaced', 'last']));
});

test('expired cookies count for nothing', () => {
  const full = storeAll(numbered(180, '; Max-Age=5'));
  expect(names(store(full, 'n=x', { url: URL, now: NOW + 5, fromScript: false }).jar)).toEqual(['n']);
});

test('a domain holds 10240 bytes in a partition, and no more go than must', () => {
  const maps = 'https://maps.example/';
  const attributes = '; Secure; SameSite=None; Partitioned';
  const made = storeAll(
    ['a', 'b', 'c'].map((name) => `${name}=${'x'.repeat(3999)}${attributes}`),
    SHOP,
    maps,
  );
  expect(names(made)).toEqual(['b', 'c']);
  const fits = storeAll(
    [`a=${'x'.repeat(4095)}`, `b=${'x'.repeat(4095)}`, `c=${'x'.repeat(2047)}`].map(
      (text) => text + attributes,
    ),
    SHOP,
    maps,
  );
  expect(names(fits)).toEqual(['a', 'b', 'c']);
  expect(
    names(
      store(fits, `c=${'x'.repeat(2048)}${attributes}`, {
        ...SHOP,
        url: maps,
        now: NOW + 1,
        fromScript: false,
      }).jar,
    ),
  ).toEqual(['b', 'c']);
  const many = storeAll(numbered(181, attributes), SHOP, maps);
  expect(names(many)).toEqual(names(many).slice(-180));
  expect(names(many).at(0)).toBe('c1');
});
