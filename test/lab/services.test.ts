/** The world beyond the shop's own host: services, a partner, another tab, the authorization server's absence. Not: attacks (matrix). */
import { describe, expect, test } from 'vitest';
import { field, type HttpRequest } from '#http/message';
import type { Setup } from '#lab/run/setup';
import { ALL_COLUMNS, ask, exchanges, runOf, setupOf, traceOf } from './runs';

/** `photos.shop.example/albums 200`, one for each exchange; the shop's own without its host. */
const sent = async (mode: string, acts: string, more: Partial<Setup> = {}): Promise<string[]> =>
  exchanges(traceOf(await runOf(acts, { store: 'local-storage', ...more }), mode)).map(
    ({ request, response }) => {
      const { host, pathname } = new URL(request.url);
      return `${host === 'shop.example' ? '' : host}${pathname} ${response.status}`;
    },
  );

describe('services on hosts of their own', () => {
  test('a session goes through the shop, whose gateway looks it up and sends the service a token', async () => {
    const exchanged = await sent('session', 'log-in read-photos read-photos');
    const once = ['photos.shop.example/albums 200', '/photos 200'];
    expect(exchanged).toEqual(['/login 200', 'auth.shop.example/jwks.json 200', ...once, ...once]);
    const trace = traceOf(await runOf('log-in read-photos'), 'session');
    const onward = exchanges(trace).find(({ request }) => request.url.endsWith('/albums'))?.request;
    expect(onward && field(onward, 'Cookie')).toBeUndefined();
    expect(exchanges(trace).at(-1)?.queries).toEqual([
      { table: 'sessions', did: 'read' },
      { table: 'sessions', did: 'write' },
    ]);
  });

  test('what the gateway sends is for one service and a minute', async () => {
    const trace = traceOf(await runOf('log-in read-photos'), 'session');
    const [request] = exchanges(trace).flatMap(({ request }) =>
      request.url.endsWith('/albums') ? [request] : [],
    );
    const world = trace.steps.at(-1)?.after;
    if (!request || !world) throw new Error('nothing was sent');
    const answer = async (more: Partial<HttpRequest>, seconds = 0) =>
      (await ask('session', world, { ...request, ...more }, { now: world.clock + seconds })).status;
    expect(await answer({})).toBe(200);
    expect(await answer({}, 60)).toBe(401);
    expect(await answer({ url: 'https://billing.shop.example/invoices' })).toBe(401);
    expect(await answer({ url: 'https://shop.example/orders' })).toBe(401);
  });

  test('a gateway that passes the cookie on makes the service ask for each request', async () => {
    const once = ['auth.shop.example/introspect 200', 'photos.shop.example/albums 200', '/photos 200'];
    const exchanged = await sent('session', 'log-in read-photos read-photos', { gateway: 'passes-cookie' });
    expect(exchanged).toEqual(['/login 200', ...once, ...once]);
  });

  test('a gateway is a road: without it no cookie reaches a service, and a token does', async () => {
    const acts = 'log-in read-photos shop-down read-photos';
    expect((await sent('session', acts)).at(-1)).toBe('/photos 503');
    expect((await sent('bff', acts, ALL_COLUMNS)).at(-1)).toBe('/photos 503');
    expect((await sent('jwt', acts)).at(-1)).toBe('photos.shop.example/albums 200');
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
    expect((await sent('session', acts)).filter((line) => line.startsWith('/photos'))).toEqual([
      '/photos 200',
      '/photos 200',
    ]);
    const passed = await sent('session', acts, { gateway: 'passes-cookie' });
    expect(passed.filter((line) => line.startsWith('/'))).toEqual([
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

describe('what only the shop’s database knows', () => {
  const plus = (id: string): Partial<Setup> => ({ defences: [...setupOf('').defences, id] });

  test('a service has a copy of the denylist, and learns a minute late what was ended', async () => {
    const acts = 'log-in read-photos end-logins read-photos wait-1 read-photos';
    const photos = (await sent('jwt', acts, plus('denylist'))).filter((line) => !line.endsWith(' 204'));
    expect(photos).toEqual([
      '/login 200',
      'auth.shop.example/jwks.json 200',
      'auth.shop.example/denylist 200',
      'photos.shop.example/albums 200',
      'photos.shop.example/albums 200',
      'auth.shop.example/denylist 200',
      'photos.shop.example/albums 401',
    ]);
    // The shop itself looks into its own table.
    expect((await sent('jwt', 'log-in end-logins read-orders', plus('denylist'))).at(-1)).toBe('/orders 401');
    const read = exchanges(traceOf(await runOf('log-in read-photos', plus('denylist')), 'hybrid'))
      .filter(({ request }) => request.url.includes('photos'))
      .flatMap(({ queries }) => queries);
    expect(read).toEqual([]);
  });

  test('without a list that it may trust a service cannot tell', async () => {
    const acts = 'log-in read-photos auth-down read-photos wait-1 read-photos';
    const photos = (await sent('jwt', acts, plus('denylist'))).filter((line) =>
      /albums [25]0[03]/u.test(line),
    );
    expect(photos.map((line) => line.slice(-3))).toEqual(['200', '200', '503']);
  });

  test('the user of now is known to the authorization server, and a service asks it', async () => {
    const acts = 'log-in read-photos suspend read-photos';
    expect((await sent('jwt', acts)).at(-1)).toBe('photos.shop.example/albums 200');
    expect((await sent('jwt', acts, plus('user-looked-up'))).slice(-2)).toEqual([
      'auth.shop.example/introspect 200',
      'photos.shop.example/albums 401',
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
