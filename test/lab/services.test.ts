/** The world beyond the shop's own host: services, a partner, another tab, the authorization server's absence. Not: attacks (matrix). */
import { describe, expect, test } from 'vitest';
import type { Setup } from '#lab/run/setup';
import { exchanges, runOf, setupOf, traceOf } from './runs';

/** `photos.shop.example/albums 200`, one for each exchange; the shop's own without its host. */
const sent = async (mode: string, acts: string, more: Partial<Setup> = {}): Promise<string[]> =>
  exchanges(traceOf(await runOf(acts, { store: 'local-storage', ...more }), mode)).map(
    ({ request, response }) => {
      const { host, pathname } = new URL(request.url);
      return `${host === 'shop.example' ? '' : host}${pathname} ${response.status}`;
    },
  );

describe('services on hosts of their own', () => {
  test('a session goes through the shop, and the service asks for each request', async () => {
    const once = ['auth.shop.example/introspect 200', 'photos.shop.example/albums 200', '/photos 200'];
    const exchanged = await sent('session', 'log-in read-photos read-photos');
    expect(exchanged).toEqual(['/login 200', ...once, ...once]);
  });

  test('a token is shown to the service, which fetches the keys once', async () => {
    expect(await sent('jwt', 'log-in read-photos read-photos')).toEqual([
      '/login 200',
      'photos.shop.example/albums 204',
      'auth.shop.example/jwks.json 200',
      'photos.shop.example/albums 200',
      'photos.shop.example/albums 204',
      'photos.shop.example/albums 200',
    ]);
  });

  test('without the authorization server: who must ask is out of order, who holds keys is not', async () => {
    const acts = 'log-in read-photos auth-down read-photos read-billing auth-up read-billing';
    expect((await sent('session', acts)).filter((line) => line.startsWith('/'))).toEqual([
      '/login 200',
      '/photos 200',
      '/photos 503',
      '/billing 503',
      '/billing 200',
    ]);
    // The billing service never had the keys: it says that it can't tell, and not that the token is bad.
    expect(
      (await sent('hybrid', acts)).filter((line) => /(?:albums|invoices) [25]00|503/u.test(line)),
    ).toEqual([
      'photos.shop.example/albums 200',
      'photos.shop.example/albums 200',
      'auth.shop.example/jwks.json 503',
      'billing.shop.example/invoices 503',
      'billing.shop.example/invoices 200',
    ]);
  });
});

describe('a page of another site', () => {
  const opened: Partial<Setup> = {
    crossSite: 'yes',
    defences: setupOf('').defences.filter((id) => id !== 'same-site'),
  };

  test('its cookie is neither set nor sent, unless the shop opens it to other sites and the browser allows it', async () => {
    expect((await sent('session', 'partner')).at(-1)).toBe('/orders 401');
    expect((await sent('session', 'partner', opened)).at(-1)).toBe('/orders 200');
    for (const [browser, last] of Object.entries({ safari: 401, 'chrome-incognito': 401, firefox: 200 })) {
      expect((await sent('session', 'partner', { ...opened, browser })).at(-1)).toBe(`/orders ${last}`);
    }
  });

  test('a token crosses after a preflight', async () => {
    expect(await sent('jwt', 'partner')).toEqual([
      '/authorize 200',
      '/authorize 303',
      'partner.example/callback 200',
      '/token 200',
      '/orders 204',
      '/orders 200',
    ]);
  });
});

test('a reload loses variables: the JWT is gone, the hybrid refreshes', async () => {
  expect((await sent('jwt', 'log-in reload read-orders', { store: 'memory' })).at(-1)).toBe('/orders 401');
  expect((await sent('hybrid', 'log-in reload read-orders')).slice(-3)).toEqual([
    '/orders 401',
    '/auth/refresh 200',
    '/orders 200',
  ]);
});

test('a second tab shares cookies and localStorage, and no variable', async () => {
  expect((await sent('session', 'log-in second-tab')).at(-1)).toBe('/orders 200');
  expect((await sent('jwt', 'log-in second-tab')).at(-1)).toBe('/orders 200');
  expect((await sent('jwt', 'log-in second-tab', { store: 'session-storage' })).at(-1)).toBe('/orders 401');
});

describe('a second device', () => {
  test('has a login of its own: logging out here leaves it, ending all logins does not', async () => {
    const acts = 'log-in phone log-out';
    expect((await sent('session', acts)).slice(1)).toEqual(['/login 200', '/orders 200', '/logout 204']);
    const world = traceOf(await runOf(acts), 'session').steps.at(-1)?.after;
    expect(world?.server.sessions).toHaveLength(1);
    expect(world?.userAgents.victim.jar).toEqual([]);
    expect(world?.userAgents.device.jar).toHaveLength(1);
    const ended = traceOf(await runOf('log-in phone end-logins'), 'session').steps.at(-1)?.after;
    expect(ended?.server.sessions).toEqual([]);
  });
});
