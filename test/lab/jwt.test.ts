import { decodeProtectedHeader, importJWK, jwtVerify, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { field } from '#http/message';
import { AUDIENCE, ISSUER } from '#lab/shop/access-token';
import { credentials } from '#lab/derive/credentials';

import { joseKey, keyPairOf, PUBLIC_JWK } from '#lab/shop/signing-key';
import { stores } from '#lab/stores';
import {
  accesses,
  ask,
  exchanges,
  lastWorld,
  lines,
  localStorageOf,
  memoryOf,
  runOf,
  setupOf,
  traceOf,
  victimOf,
} from './runs';

const jwt = async (acts: string, store = 'memory', lifetime = '15m') =>
  traceOf(await runOf(acts, { store, lifetime }), 'jwt');

const tokenOf = async (store: string, lifetime: string): Promise<string> => {
  const trace = await jwt('log-in', store, lifetime);
  const run = { setup: setupOf(''), traces: [trace] };
  const token = [...credentials(run)].find((each) => each.split('.').length === 3);
  if (token === undefined) throw new Error('no token');
  return token;
};

const bearer = (token: string) => ({ fields: [['Authorization', `Bearer ${token}`]] as const });

describe.each(stores.map(({ id }) => id))('kept in %s', (store) => {
  test('log in, read orders, log out', async () => {
    const trace = await jwt('read-orders log-in read-orders log-out read-orders', store);
    expect(lines(trace)).toEqual([
      'GET /orders 401',
      'POST /login 200',
      'GET /orders 200',
      'POST /logout 204',
      'GET /orders 401',
    ]);
    const world = lastWorld(trace);
    expect(victimOf(world).jar).toEqual([]);
    expect(localStorageOf(world)).toEqual({});
    expect(memoryOf(world)).toEqual({});
    expect(world.server.sessions).toEqual([]);
  });

  test.each([
    { id: '15m', seconds: 15 * 60 },
    { id: '1h', seconds: 60 * 60 },
    { id: '7d', seconds: 7 * 24 * 60 * 60 },
    { id: '30d', seconds: 30 * 24 * 60 * 60 },
    { id: 'none', seconds: undefined },
  ])('jose verifies it, and it lives $id', async ({ id, seconds }) => {
    const token = await tokenOf(store, id);
    const world = lastWorld(await jwt('log-in', store, id));
    const { payload } = await jwtVerify(token, await importJWK(PUBLIC_JWK), {
      algorithms: ['RS256'],
      typ: 'at+jwt',
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: new Date(world.clock * 1000),
    });
    expect(payload).toMatchObject({
      sub: 'alice',
      role: 'staff',
      client_id: 'shop-page',
      iat: world.clock,
    });
    expect(payload.exp).toBe(seconds === undefined ? undefined : world.clock + seconds);
    expect(decodeBase64url(payload.jti ?? '').bytes).toHaveLength(16);
  });

  test('it goes out by the way of its store', async () => {
    const trace = await jwt('log-in read-orders', store);
    const orders = exchanges(trace)[1];
    const byScript = ['memory', 'local-storage', 'session-storage'].includes(store);
    expect(field(orders?.request ?? { fields: [] }, 'Authorization') !== undefined).toBe(byScript);
    expect(field(orders?.request ?? { fields: [] }, 'Cookie') !== undefined).toBe(!byScript);
  });
});

test('what script did is in the trace', async () => {
  const did = async (store: string) =>
    accesses(await jwt('log-in read-orders log-out', store)).map((each) => `${each.did} ${each.area}`);
  expect(await did('memory')).toEqual(['write memory', 'read memory', 'read memory', 'remove memory']);
  expect(await did('local-storage')).toEqual([
    'write localStorage',
    'read localStorage',
    'read localStorage',
    'remove localStorage',
  ]);
  expect(await did('script-cookie')).toEqual(['write document.cookie', 'write document.cookie']);
  expect(await did('server-cookie')).toEqual([]);
});

test('it expires in the second that exp names, and not before', async () => {
  const world = lastWorld(await jwt('log-in'));
  const request = bearer(await tokenOf('memory', '15m'));
  expect((await ask('jwt', world, request, { now: world.clock + 899 })).status).toBe(200);
  const late = await ask('jwt', world, request, { now: world.clock + 900 });
  expect(late.status).toBe(401);
  expect(field(late, 'WWW-Authenticate')).toBe(
    'Bearer realm="shop", error="invalid_token", error_description="The access token has expired"',
  );
  expect(late.content).toContain('problems/expired-token');
});

test('a token without exp works for ever', async () => {
  const setup = setupOf('', { lifetime: 'none' });
  const world = lastWorld(await jwt('log-in', 'memory', 'none'));
  const request = bearer(await tokenOf('memory', 'none'));
  expect((await ask('jwt', world, request, { setup, now: world.clock + 1e9 })).status).toBe(200);
});

test('a kept copy brings protected data after logout, until exp', async () => {
  const world = lastWorld(await jwt('log-in log-out'));
  const request = bearer(await tokenOf('memory', '15m'));
  const response = await ask('jwt', world, request);
  expect(response.status).toBe(200);
  expect(response.content).toContain('Tea pot');
  expect((await ask('jwt', world, request, { now: world.clock + 900 })).status).toBe(401);
});

test('cookies that hold it expire with it', async () => {
  for (const store of ['script-cookie', 'server-cookie']) {
    const last = exchanges(await jwt('log-in wait-10 read-orders wait-10 read-orders', store));
    expect(last.map(({ response }) => response.status)).toEqual([200, 200, 401]);
    expect(last[2]?.retrieval).toMatchObject([{ sent: false }]);
  }
});

test('without a token the challenge names no error', async () => {
  const response = await ask('jwt', lastWorld(await jwt('')), {});
  expect(response.status).toBe(401);
  expect(field(response, 'WWW-Authenticate')).toBe('Bearer realm="shop"');
});

describe('what is no token of the shop is 401 invalid_token', () => {
  const answerTo = async (token: string) => {
    const response = await ask('jwt', lastWorld(await jwt('log-in')), bearer(token));
    return [response.status, /error="\w+"/u.exec(field(response, 'WWW-Authenticate') ?? '')?.[0]];
  };
  const REFUSED = [401, 'error="invalid_token"'];
  const ACCEPTED = [200, undefined];

  test.each(['', 'x', '..', 'a.b.c', 'a.b.c.d', '\u0000', '💥.💥.💥', 'e30.e30.', 'x'.repeat(100_000)])(
    'garbage: %.20s',
    async (token) => {
      expect(await answerTo(token)).toEqual(REFUSED);
    },
  );

  test('another spelling of a good one', async () => {
    const token = await tokenOf('memory', '15m');
    // The signature's last character carries two bits; jose passes over the other four.
    const loose = { A: 'B', Q: 'R', g: 'h', w: 'x' }[token.at(-1) ?? ''] ?? '';
    expect(loose).not.toBe('');
    for (const spelling of [
      `${token}=`,
      `${token}\n`,
      token.replace('.', ' .'),
      token.slice(0, -1) + loose,
    ]) {
      expect(await answerTo(spelling)).toEqual(REFUSED);
    }
    expect(await answerTo(token)).toEqual(ACCEPTED);
  });

  test('a changed claim, a cut signature, alg none', async () => {
    const [header = '', payload = '', signature = ''] = (await tokenOf('memory', '15m')).split('.');
    const admin = new TextDecoder().decode(decodeBase64url(payload).bytes).replace('staff', 'admin');
    const none = encodeBase64url(encodeUtf8('{"typ":"at+jwt","alg":"none"}'));
    for (const forged of [
      `${header}.${encodeBase64url(encodeUtf8(admin))}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}.${signature.slice(4)}`,
      `${none}.${payload}.`,
    ]) {
      expect(await answerTo(forged)).toEqual(REFUSED);
    }
  });

  test('the right key, but another kind of token', async () => {
    const now = lastWorld(await jwt('log-in')).clock;
    const sign = async (typ: string, claims: object) =>
      new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'alice', exp: now + 9, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ })
        .sign(await joseKey(keyPairOf(setupOf('')).signing, 'RS256'));
    expect(await answerTo(await sign('at+jwt', {}))).toEqual(ACCEPTED);
    expect(await answerTo(await sign('JWT', {}))).toEqual(REFUSED);
    for (const claims of [
      { iss: 'https://other.example' },
      { aud: 'https://other.example' },
      { exp: undefined },
      { sub: undefined },
      { nbf: now + 1 },
    ]) {
      expect(await answerTo(await sign('at+jwt', claims))).toEqual(REFUSED);
    }
  });
});

test('the header names typ and the sample key', async () => {
  expect(decodeProtectedHeader(await tokenOf('memory', '15m'))).toEqual({
    typ: 'at+jwt',
    alg: 'RS256',
    kid: PUBLIC_JWK.kid,
  });
});

test.each([
  ['memory', 401],
  ['session-storage', 200],
  ['local-storage', 200],
  ['server-cookie', 200],
])('after a reload, a token in %s: %i', async (store, status) => {
  const trace = await jwt('log-in reload read-orders', store);
  expect(exchanges(trace).at(-1)?.response.status).toBe(status);
});

test('the hybrid refreshes after a reload', async () => {
  expect(lines(traceOf(await runOf('log-in reload read-orders'), 'hybrid'))).toEqual([
    'POST /login 200',
    'GET /product 200',
    'GET /orders 401',
    'POST /auth/refresh 200',
    'GET /orders 200',
  ]);
});
