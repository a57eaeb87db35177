/**
 * Our cookie jar against tough-cookie, over generated cases.
 *
 * tough-cookie does not do the following, so no case that turns on it is generated (cookie-jar.test.ts has them):
 * - size limits: 4096 bytes for name and value, 1024 for an attribute value
 * - 400 days at most
 * - keeping a Secure cookie from being shadowed over http
 * - the host-only flag as part of what makes two cookies the same: a case has either Domain or none for one name
 * - SameSite=None needing Secure
 * - SameSite absent counting as Lax; it has its own context for SameSite, so every request here is same-site
 * - a control character within a value refusing the cookie: it cuts the field there
 * - prefixes in any case, and prefixes in the value of a nameless cookie: names here have them as registered
 *
 * It reads the host's clock when cookies are retrieved, so the host's clock is set to the virtual one.
 */
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CookieJar as ToughJar } from 'tough-cookie';
import { retrieve, scriptView, store, type CookieJar } from '#cookies/cookie-jar';

const NOW = 1_772_445_600;
const RUNS = 2000;
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
    fc.constantFrom('shop.example', 'api.shop.example', 'a.api.shop.example', 'myshop.example', '192.0.2.1'),
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

// The name says whether Domain stands there, so that a host-only cookie and a domain cookie never share a name.
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

/** What goes out and what script sees, at the end and a minute later, by ours and by theirs. */
const compare = (settings: readonly Setting[], asked: string): { ours: string[]; theirs: string[] } => {
  const tough = new ToughJar(undefined, { prefixSecurity: 'silent', rejectPublicSuffixes: false });
  let jar: CookieJar = [];
  let now = NOW;
  for (const { url: at, field: text, fromScript, later } of settings) {
    now += later;
    setClock(now);
    jar = store(jar, text, { url: at, now, fromScript }).jar;
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
    { numRuns: RUNS, seed: 6265 },
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
    { numRuns: RUNS, seed: 6265 },
  );
});
