import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { credentials } from '#lab/derive/credentials';
import { CHOICES } from '#lab/run/choices';
import { exchanges, lines, runOf, traceOf } from './runs';

const payloadOf = async (claims: string) => {
  const run = await runOf('log-in', { claims, store: 'memory' });
  const tokens = [...credentials(run)].filter((each) => each.split('.').length === 3);
  return tokens.map((token) => decodeJwt(token));
};

test('few claims tell the user and the role, and nothing else of the person', async () => {
  for (const payload of await payloadOf('few')) {
    expect(payload).toMatchObject({ sub: 'alice', role: 'staff' });
    expect(Object.keys(payload)).not.toContain('email');
    expect(Object.keys(payload)).not.toContain('permissions');
  }
});

test('a profile is in every token, of whoever logged in', async () => {
  const payloads = await payloadOf('profile');
  expect(payloads).toHaveLength(2);
  for (const payload of payloads) expect(payload).toMatchObject({ name: 'Alice Example' });
});

describe.each(CHOICES.find(({ id }) => id === 'alg')?.options.map(({ id }) => id) ?? [])('%s', (alg) => {
  test('a token with every permission fits into a field, and not into a cookie', async () => {
    const claims = 'permissions';
    const inField = traceOf(await runOf('log-in read-orders', { alg, claims, store: 'memory' }), 'jwt');
    expect(lines(inField)).toEqual(['POST /login 200', 'GET /orders 200']);
    const inCookie = traceOf(
      await runOf('log-in read-orders', { alg, claims, store: 'server-cookie' }),
      'jwt',
    );
    expect(lines(inCookie)).toEqual(['POST /login 200', 'GET /orders 401']);
    const [login] = exchanges(inCookie);
    expect(login?.storing).toMatchObject([{ outcome: 'refused' }]);
  });
});
