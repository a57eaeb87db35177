/**
 * Our cookie jar against tough-cookie, over generated cases.
 *
 * tough-cookie does not do the following, so no case that turns on it is generated (cookie-jar.test.ts has them):
 * - size limits: 4096 bytes for name and value, 1024 for an attribute value
 * - 400 days at most
 * - keeping a Secure cookie from being shadowed over http
 * - the host-only flag as part of what makes two cookies the same: a case has either Domain or none for one name
 * - SameSite=None needing Secure
 * - SameSite absent counting as Lax: cross-site cases name it
 * - partitioned cookies, third-party cookies blocked, limits on the number of cookies, the Http prefixes
 * - a control character within a value refusing the cookie: it cuts the field there
 * - taking `__Host-` with a Path that does not begin with a slash, at the root: Chromium does not either
 *   (built/cookies/known-differences.ts)
 * - prefixes in any case, and prefixes in the value of a nameless cookie: names here have them as registered
 *
 * It reads the host's clock when cookies are retrieved, so the host's clock is set to the virtual one.
 */
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  CookieJar as ToughJar,
  defaultPath as toughDefaultPath,
  domainMatch,
  parseDate,
  pathMatch,
} from 'tough-cookie';
import { parseCookieDate } from '#cookies/cookie-date';
import { retrieve, scriptView, store, type CookieJar } from '#cookies/cookie-jar';
import { domainMatches } from '#cookies/domain-match';
import { defaultPath, pathMatches } from '#cookies/path-match';
import type { SiteContext } from '#cookies/site-context';
import { cases } from '../scale';

const NOW = 1_772_445_600;
const { numRuns: RUNS } = cases(2000);
const setClock = (at: number) => {
  vi.setSystemTime(at * 1000);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const url = fc
  .tuple(
    fc.constantFrom('https', 'http'),
    fc.constantFrom(
      'shop.example',
      'api.shop.example',
      'a.api.shop.example',
      'myshop.example',
      '192.0.2.1',
      'localhost:5173',
    ),
    fc.constantFrom('/', '/a', '/a/', '/a/b', '/ab', '/a/b/c'),
  )
  .map(([scheme, host, path]) => `${scheme}://${host}${path}`);

const attribute = fc.constantFrom(
  'Secure',
  'HttpOnly',
  'Path=/',
  'Path=/a',
  'Path=/a/',
  'Path=a',
  'path',
  'Max-Age=60',
  'max-age = 0',
  'Max-Age=-5',
  'Max-Age=x',
  'Expires=Mon, 02 Mar 2026 10:01:00 GMT',
  'expires=Sun, 01 Mar 2026 10:01:00 GMT',
  'Expires=soon',
  'SameSite=Lax',
  'SameSite=Strict',
  'Extension=1',
  '',
);

// The name says whether Domain is there, so that a host-only cookie and a domain cookie never share a name.
const domain = fc.constantFrom(
  'shop.example',
  '.shop.example',
  'api.shop.example',
  'SHOP.example',
  'myshop.example',
);
const pair = fc.oneof(
  fc.constantFrom('a=1', 'a=2', ' b = 3 ', 'c="q"', 'd==', '__Secure-e=5', '__Host-f=6').map((text) => ({
    text,
    domain: [] as string[],
  })),
  fc.tuple(fc.constantFrom('m=1', 'm=2', 'n=3', '__Host-o=4'), domain).map(([text, host]) => ({
    text,
    domain: [`Domain=${host}`],
  })),
);

const field = fc
  .tuple(pair, fc.array(attribute, { maxLength: 4 }))
  .filter(
    ([{ text }, attributes]) =>
      !text.startsWith('__Host-') ||
      attributes.findLast((each) => /^path/iu.test(each))?.includes('=/') !== false,
  )
  .map(([{ text, domain: named }, attributes]) => [text, ...named, ...attributes].join('; '));

const setting = fc.record({
  url,
  field,
  fromScript: fc.boolean(),
  /** Seconds after the one before. */
  later: fc.integer({ min: 0, max: 40 }),
});

/** A Secure cookie that http would shadow turns up only where http comes second, so http has cases of one cookie. */
const usesHttp = ({ url: each }: { readonly url: string }): boolean => each.startsWith('http:');

type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

/** It keeps an expired cookie until someone asks for it; section 5.7 has it dropped at any time. */
const evictExpired = ({ store: cookies }: ToughJar, now: number) => {
  cookies.getAllCookies((_, all = []) => {
    for (const cookie of all) {
      if ((cookie.expiryTime() ?? Infinity) > now * 1000) continue;
      cookies.removeCookie(cookie.domain ?? '', cookie.path ?? '', cookie.key, () => undefined);
    }
  });
};

/** What goes out and what script sees, at the end and a minute later, by ours and by theirs. */
const compare = (settings: readonly Setting[], asked: string): { ours: string[]; theirs: string[] } => {
  const tough = new ToughJar(undefined, { prefixSecurity: 'silent', rejectPublicSuffixes: false });
  let jar: CookieJar = [];
  let now = NOW;
  for (const { url: at, field: text, fromScript, later } of settings) {
    now += later;
    setClock(now);
    jar = store(jar, text, { url: at, now, fromScript }).jar;
    evictExpired(tough, now);
    tough.setCookieSync(text, at, { http: !fromScript, ignoreError: true });
  }
  const ours: string[] = [];
  const theirs: string[] = [];
  for (const at of [now, now + 60]) {
    setClock(at);
    ours.push(retrieve(jar, { url: asked, method: 'GET', now: at }).field ?? '', scriptView(jar, asked, at));
    theirs.push(tough.getCookieStringSync(asked), tough.getCookieStringSync(asked, { http: false }));
  }
  return { ours, theirs };
};

test('https: the same cookies are sent and shown to script, in the same order', () => {
  const settings = fc.array(
    setting.filter((each) => !usesHttp(each)),
    { minLength: 1, maxLength: 16 },
  );
  let sent = 0;
  fc.assert(
    fc.property(settings, url, (made, asked) => {
      const { ours, theirs } = compare(made, asked);
      expect(ours).toEqual(theirs);
      if (ours[0] !== '') sent += 1;
    }),
    { numRuns: RUNS },
  );
  // Two jars that refuse everything would agree too.
  expect(sent).toBeGreaterThan(RUNS / 4);
});

test('http: a single cookie is stored and sent alike', () => {
  fc.assert(
    fc.property(setting.filter(usesHttp), url, (made, asked) => {
      const { ours, theirs } = compare([made], asked);
      expect(ours).toEqual(theirs);
    }),
    { numRuns: RUNS },
  );
});

/** The same place in both words. */
const SITES = [
  { ours: {}, theirs: 'strict' },
  { ours: { crossSite: true, topLevelNavigation: true }, theirs: 'lax' },
  { ours: { crossSite: true }, theirs: 'none' },
] as const satisfies readonly { ours: SiteContext; theirs: string }[];

test('SameSite: stored and sent alike wherever a request comes from', () => {
  const sameSite = fc.constantFrom('SameSite=Strict', 'SameSite=Lax', 'SameSite=None', 'samesite = LAX');
  const named = fc.tuple(pair, sameSite, fc.array(attribute, { maxLength: 2 })).map(
    // SameSite=None needs Secure in ours; a later SameSite comes after the one that counts.
    ([{ text, domain: host }, site, more]) =>
      [text, ...host, ...more.filter((each) => !each.startsWith('SameSite')), site, 'Secure', 'Path=/'].join(
        '; ',
      ),
  );
  const made = fc.array(fc.tuple(named, fc.constantFrom(...SITES)), { minLength: 1, maxLength: 8 });
  const at = 'https://shop.example/a';
  let held = 0;
  fc.assert(
    fc.property(made, (lines) => {
      const tough = new ToughJar(undefined, { prefixSecurity: 'silent', rejectPublicSuffixes: false });
      let jar: CookieJar = [];
      setClock(NOW);
      for (const [text, { ours, theirs }] of lines) {
        jar = store(jar, text, { url: at, now: NOW, fromScript: false, ...ours }).jar;
        evictExpired(tough, NOW);
        tough.setCookieSync(text, at, { sameSiteContext: theirs, ignoreError: true });
      }
      for (const { ours, theirs } of SITES) {
        const { field: sent = '' } = retrieve(jar, { url: at, method: 'GET', now: NOW, ...ours });
        expect(sent).toBe(tough.getCookieStringSync(at, { sameSiteContext: theirs }));
        if (sent === '' && jar.length > 0) held += 1;
      }
    }),
    { numRuns: RUNS },
  );
  expect(held).toBeGreaterThan(RUNS / 10);
});

test('dates are read alike', () => {
  const token = fc.oneof(
    fc.constantFrom('Mon,', 'GMT', '+0100', 'x', '-', 'Jan', 'feb', 'MARCH', 'Sept', 'dec.', 'Wednesday'),
    fc.integer({ min: 0, max: 40 }).map(String),
    fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0')),
    fc.integer({ min: 1600, max: 2200 }).map(String),
    fc
      .tuple(
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 0, max: 61 }),
        fc.integer({ min: 0, max: 61 }),
      )
      .map((parts) => parts.join(':')),
  );
  const date = fc
    .array(fc.tuple(token, fc.constantFrom(' ', '-', ', ', ';', '/', '  ')), { minLength: 3, maxLength: 7 })
    .map((tokens) => tokens.flat().join(''));
  const usual = fc.tuple(
    fc.integer({ min: 0, max: 32 }).map(String),
    fc.constantFrom('Jan', 'Feb', 'Apr', 'December'),
    fc.integer({ min: 1599, max: 2200 }).map(String),
    fc.constantFrom('10:18:14', '1:2:3', '24:00:00', '23:59:60', '10:18', '10:18:14x'),
  );
  const shuffled = usual.chain((tokens) =>
    fc.shuffledSubarray([...tokens], { minLength: 4 }).map((mixed) => mixed.join(' ')),
  );
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(date, shuffled), (text) => {
      const ours = parseCookieDate(text);
      const theirs = parseDate(text);
      expect(ours).toBe(theirs === undefined ? undefined : theirs.getTime() / 1000);
      if (ours !== undefined) read += 1;
    }),
    { numRuns: RUNS * 5 },
  );
  expect(read).toBeGreaterThan(RUNS / 2);
});

test('paths and domains match alike', () => {
  const path = fc
    .array(fc.constantFrom('/', '/', 'a', 'b', '%61', 'ab', '.'), { maxLength: 6 })
    .map((parts) => `/${parts.join('')}`);
  const domain = fc
    .array(fc.constantFrom('a', 'b', 'shop', 'example', '192', '0'), { minLength: 1, maxLength: 4 })
    .map((labels) => labels.join('.'));
  fc.assert(
    fc.property(path, path, domain, domain, (one, other, host, above) => {
      expect(defaultPath(one)).toBe(toughDefaultPath(one));
      expect(pathMatches(one, other)).toBe(pathMatch(one, other));
      for (const each of [above, `${host}.${above}`]) {
        expect(domainMatches(each, above)).toBe(domainMatch(each, above));
      }
    }),
    { numRuns: RUNS },
  );
});
