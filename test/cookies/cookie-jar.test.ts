import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retrieve, scriptView, store, type CookieJar } from '#cookies/cookie-jar';
import type { RetrieveContext } from '#cookies/kept-back';
import type { StoreContext } from '#cookies/refusal';

const NOW = 1_772_445_600;
const SECURE: StoreContext = { url: 'https://shop.example/account/login', now: NOW, fromScript: false };
const INSECURE = { ...SECURE, url: 'http://shop.example/account/login' };
const SCRIPT = { ...SECURE, fromScript: true };
const GET: RetrieveContext = { url: 'https://shop.example/account/me', method: 'GET', now: NOW };

const jarOf = (...texts: string[]): CookieJar =>
  texts.reduce<CookieJar>((jar, text) => store(jar, text, SECURE).jar, []);

describe('storing', () => {
  test.each([
    ['a=b', SECURE, 'stored', /no rule blocks/u],
    ['nameless', SECURE, 'stored', /no rule blocks/u],
    ['=', SECURE, 'refused', /neither a name nor a value/u],
    ['', SECURE, 'refused', /neither a name nor a value/u],
    ['a=b\u0000c', SECURE, 'refused', /control character/u],
    ['a=b\tc', SECURE, 'stored', /no rule blocks/u],
    ['a=b; HttpOnly', SCRIPT, 'refused', /HttpOnly/u],
    ['a=b; Secure', INSECURE, 'refused', /http/u],
    ['a=b; SameSite=None', SECURE, 'refused', /SameSite=None needs the attribute Secure/u],
    ['a=b; SameSite=None; Secure', SECURE, 'stored', /no rule blocks/u],
    ['a=b; Domain=shop.example', SECURE, 'stored', /no rule blocks/u],
    ['a=b; Domain=.Shop.Example', SECURE, 'stored', /no rule blocks/u],
    ['a=b; Domain=other.example', SECURE, 'refused', /does not belong/u],
    ['a=b; Domain=api.shop.example', SECURE, 'refused', /does not belong/u],
    ['a=b; Domain=example', SECURE, 'refused', /public suffix/u],
    ['a=b; Domain=schön.example', SECURE, 'refused', /outside ASCII/u],
    ['a=b; Max-Age=0', SECURE, 'deleted', /in the past/u],
    ['a=b; Max-Age=-1', SECURE, 'deleted', /in the past/u],
    ['a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT', SECURE, 'deleted', /in the past/u],
    ['a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=1', SECURE, 'stored', /no rule blocks/u],
    ['a=b; SameSite=Lax', { ...SECURE, crossSite: true }, 'refused', /cross-site/u],
    ['a=b; SameSite=Lax', { ...SECURE, crossSite: true, topLevelNavigation: true }, 'stored', /no rule/u],
    ['a=b; SameSite=None; Secure', { ...SECURE, crossSite: true }, 'stored', /no rule/u],
  ] as const)('%j', (text, context, outcome, because) => {
    const { storing } = store([], text, context);
    expect(storing.outcome).toBe(outcome);
    expect(storing.because).toMatch(because);
  });

  test('name and value together may have 4096 bytes, and no more', () => {
    expect(store([], `a=${'b'.repeat(4095)}`, SECURE).storing.outcome).toBe('stored');
    expect(store([], `a=${'b'.repeat(4096)}`, SECURE).storing.outcome).toBe('refused');
    // 'ü' is two bytes in UTF-8.
    expect(store([], `a=${'ü'.repeat(2048)}`, SECURE).storing.outcome).toBe('refused');
  });

  test('an attribute value over 1024 bytes is passed over', () => {
    const path = `/${'p'.repeat(1023)}`;
    expect(store([], `a=b; Path=${path}`, SECURE).storing.cookie?.path).toBe(path);
    expect(store([], `a=b; Path=${path}p`, SECURE).storing.cookie?.path).toBe('/account');
  });

  test('the last attribute that can be read counts', () => {
    const { storing } = store(
      [],
      'a=b; Max-Age=5; Max-Age=x; Path=/x; Path=y; SameSite=Strict; SameSite=?',
      SECURE,
    );
    expect(storing.cookie).toMatchObject({ expiry: NOW + 5, path: '/account', sameSite: 'Default' });
  });

  test('no cookie lives longer than 400 days', () => {
    const most = NOW + 400 * 24 * 60 * 60;
    expect(store([], 'a=b; Max-Age=99999999999999999999', SECURE).storing.cookie?.expiry).toBe(most);
    expect(store([], 'a=b; Expires=01 Jan 2999 00:00:00', SECURE).storing.cookie?.expiry).toBe(most);
  });

  test('a public suffix may set a cookie for itself alone', () => {
    const { storing } = store([], 'a=b; Domain=localhost', { ...SECURE, url: 'https://localhost/' });
    expect(storing.cookie).toMatchObject({ domain: 'localhost', hostOnly: true });
  });

  test('an address has no hosts below it', () => {
    const context = { ...SECURE, url: 'https://1.192.0.2/' };
    expect(store([], 'a=b; Domain=192.0.2', context).storing.outcome).toBe('refused');
  });

  test('script does not replace an HttpOnly cookie', () => {
    const jar = jarOf('a=b; HttpOnly');
    const { jar: after, storing } = store(jar, 'a=c', SCRIPT);
    expect(storing).toMatchObject({
      outcome: 'refused',
      because: expect.stringContaining('script can’t replace') as string,
    });
    expect(after).toBe(jar);
  });

  test('http does not put a cookie over a Secure one', () => {
    const jar = jarOf('a=b; Secure; Path=/');
    expect(store(jar, 'a=c; Path=/', INSECURE).storing.outcome).toBe('refused');
    expect(store(jar, 'a=c; Path=/', SECURE).storing.outcome).toBe('replaced');
    expect(store(jar, 'z=c; Path=/', INSECURE).storing.outcome).toBe('stored');
  });

  test('over http, a Secure cookie shuts out its own path and the paths below it, and no other', () => {
    const jar = jarOf('a=b; Secure; Path=/login');
    const outcome = (path: string) => store(jar, `a=c; Path=${path}`, INSECURE).storing.outcome;
    expect(['/login', '/login/en', '/', '/log', '/foo'].map(outcome)).toEqual([
      'refused',
      'refused',
      'stored',
      'stored',
      'stored',
    ]);
  });

  test('a replaced cookie keeps its creation time', () => {
    const { jar } = store(jarOf('a=b'), 'a=c', { ...SECURE, now: NOW + 9 });
    expect(jar).toMatchObject([{ value: 'c', creation: NOW }]);
  });

  test('a host-only cookie and a domain cookie are two', () => {
    expect(jarOf('a=b', 'a=c; Domain=shop.example')).toHaveLength(2);
  });

  test('deleting takes the same path', () => {
    const jar = jarOf('a=b; Path=/account');
    expect(store(jar, 'a=; Max-Age=0; Path=/', SECURE).jar).toHaveLength(1);
    expect(store(jar, 'a=; Max-Age=0; Path=/account', SECURE).jar).toHaveLength(0);
  });
});

test('a host that user agents trust without https takes and gets Secure cookies', () => {
  for (const url of [
    'http://localhost:5173/',
    'http://shop.localhost/',
    'http://127.0.0.1/',
    'http://[::1]/',
  ]) {
    const { jar, storing } = store([], 'a=b; Secure', { ...SECURE, url });
    expect(storing.outcome).toBe('stored');
    expect(retrieve(jar, { ...GET, url }).field).toBe('a=b');
  }
  expect(store([], 'a=b; Secure', { ...SECURE, url: 'http://localhost.example/' }).storing.outcome).toBe(
    'refused',
  );
});

describe('prefixes', () => {
  test.each([
    ['__Secure-a=b; Secure', 'stored'],
    ['__Secure-a=b', 'refused'],
    ['__SECURE-a=b', 'refused'],
    ['__Host-a=b; Secure; Path=/', 'stored'],
    ['__Host-a=b; Path=/', 'refused'],
    ['__Host-a=b; Secure', 'refused'],
    ['__Host-a=b; Secure; Path=/account', 'refused'],
    ['__Host-a=b; Secure; Path=/; Domain=shop.example', 'refused'],
    ['__host-a=b; Secure', 'refused'],
    ['=__Host-a=b; Secure; Path=/', 'refused'],
    ['__Secure-a', 'refused'],
    ['__Http-a=b; Secure; HttpOnly', 'stored'],
    ['__Http-a=b; Secure', 'refused'],
    ['__Http-a=b; HttpOnly', 'refused'],
    ['__HTTP-a=b; Secure', 'refused'],
    ['__Host-Http-a=b; Secure; HttpOnly; Path=/', 'stored'],
    ['__Host-Http-a=b; Secure; Path=/', 'refused'],
    ['__host-http-a=b; Secure; HttpOnly', 'refused'],
    ['__Host-Http-a=b; Secure; HttpOnly; Path=/; Domain=shop.example', 'refused'],
    ['=__http-a=b; Secure; HttpOnly', 'refused'],
  ])('%s', (text, outcome) => {
    expect(store([], text, { ...SECURE, url: 'https://shop.example/' }).storing.outcome).toBe(outcome);
  });
});

describe('retrieval', () => {
  test.each([
    ['a=b; Path=/', 'https://other.example/', /only for the host shop\.example.*other\.example/u],
    ['a=b; Path=/', 'https://api.shop.example/', /only for the host shop\.example/u],
    ['a=b; Path=/; Domain=shop.example', 'https://other.example/', /hosts below it/u],
    ['a=b; Path=/account', 'https://shop.example/accounts', /path is \/account/u],
    ['a=b; Path=/; Secure', 'http://shop.example/', /Secure/u],
  ])('%s is not sent to %s', (text, url, because) => {
    const { field, retrieval } = retrieve(jarOf(text), { ...GET, url });
    expect(field).toBeUndefined();
    expect(retrieval).toMatchObject([{ sent: false }]);
    expect(retrieval[0]?.because).toMatch(because);
  });

  test.each([
    ['a=b; Path=/', 'https://shop.example/x'],
    ['a=b; Path=/account', 'https://shop.example/account'],
    ['a=b; Path=/account', 'https://shop.example/account/me'],
    ['a=b; Path=/account/', 'https://shop.example/account/me'],
    ['a=b; Path=/; Domain=shop.example', 'https://api.shop.example/'],
    ['a=b; Path=/', 'http://shop.example/'],
    ['a=b; Path=/', 'https://shop.example:8443/'],
  ])('%s is sent to %s', (text, url) => {
    expect(retrieve(jarOf(text), { ...GET, url }).field).toBe('a=b');
  });

  test('a cookie goes out until the second of its expiry, and not in it', () => {
    const jar = jarOf('a=b; Max-Age=60');
    expect(retrieve(jar, { ...GET, now: NOW + 59 }).field).toBe('a=b');
    expect(retrieve(jar, { ...GET, now: NOW + 60 }).retrieval).toMatchObject([
      { sent: false, because: 'It has expired, so the browser deletes it.' },
    ]);
  });

  test.each([
    ['Strict', 'GET', true, 0, false],
    ['Strict', 'GET', false, 0, false],
    ['Lax', 'GET', true, 0, true],
    ['Lax', 'GET', false, 0, false],
    ['Lax', 'POST', true, 0, false],
    ['None; Secure', 'POST', false, 0, true],
    ['?', 'GET', true, 0, true],
    ['?', 'GET', false, 0, false],
    ['?', 'POST', true, 120, true],
    ['?', 'POST', true, 121, false],
    ['?', 'POST', false, 0, false],
  ])('SameSite=%s, %s, navigation %s, %i seconds old', (sameSite, method, topLevelNavigation, age, sent) => {
    const context = { ...GET, method, topLevelNavigation, crossSite: true, now: NOW + age };
    expect(retrieve(jarOf(`a=b; SameSite=${sameSite}`), context).retrieval).toMatchObject([{ sent }]);
    expect(retrieve(jarOf(`a=b; SameSite=${sameSite}`), { ...context, crossSite: false }).field).toBe('a=b');
  });

  test('longer paths go first, then older cookies; a nameless one is its value', () => {
    const jar = jarOf('a=1; Path=/', 'b=2; Path=/account', 'c=3; Path=/', 'bare; Path=/');
    expect(retrieve(jar, GET).field).toBe('b=2; a=1; c=3; bare');
  });

  test('script sees what is not HttpOnly, and of its own path', () => {
    const jar = jarOf('a=1; Path=/; HttpOnly', 'b=2; Path=/', 'c=3; Path=/account', 'd=4; Path=/; Max-Age=5');
    expect(scriptView(jar, 'https://shop.example/', NOW)).toBe('b=2; d=4');
    expect(scriptView(jar, 'https://shop.example/account', NOW + 5)).toBe('c=3; b=2');
  });
});

test('any text gets an answer, and a refusal leaves the jar as it was', () => {
  const jar = jarOf('a=b; HttpOnly; Path=/');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, fromScript) => {
      const result = store(jar, text, { ...SECURE, fromScript });
      expect(result.storing.because).toMatch(/^[A-Z].*\.$/su);
      expect(result.jar === jar).toBe(result.storing.outcome === 'refused');
      expect(() => retrieve(result.jar, GET)).not.toThrow();
    }),
  );
});
