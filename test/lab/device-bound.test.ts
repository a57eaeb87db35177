/** Device Bound Session Credentials: what the browser and the server say, what a copy is worth, and where there are none. */
import { decodeProtectedHeader, decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { field } from '#http/message';
import { attackOf } from '#lab/attacks';
import { profiles } from '#lab/browser/profiles';
import { LANES, playCell } from '#lab/measures/matrix';
import { ALL_COLUMNS, exchanges, lines, runOf, traceOf } from './runs';

const ON = { ...ALL_COLUMNS, store: 'server-cookie', defences: ['device-bound'] };
const MODES = ['session', 'bff', 'jwt'];

describe.each(MODES)('%s', (mode) => {
  test('the key is registered after the login, and proven once the bound cookie has expired', async () => {
    const trace = traceOf(await runOf('log-in read-orders wait-10 read-orders log-out', ON), mode);
    expect(lines(trace)).toEqual([
      'POST /login 200',
      'POST /device/register 200',
      'GET /orders 200',
      'POST /device/renew 403',
      'POST /device/renew 200',
      'GET /orders 200',
      'POST /logout 204',
    ]);
    const [, register, , asked, renew] = exchanges(trace);
    const proof = (exchange = register) =>
      field(exchange?.request ?? { fields: [] }, 'Secure-Session-Response') ?? '';
    expect(decodeProtectedHeader(proof())).toMatchObject({ typ: 'dbsc+jwt', alg: 'ES256' });
    expect(decodeProtectedHeader(proof()).jwk).not.toHaveProperty('d');
    // The server has the key by then.
    expect(decodeProtectedHeader(proof(renew))).not.toHaveProperty('jwk');
    const challenge = field(asked?.response ?? { fields: [] }, 'Secure-Session-Challenge');
    expect(challenge?.split('"')[1]).toBe(decodeJwt(proof(renew)).jti);
  });

  test('none of it hinders the other checks of a request', async () => {
    const defences = ['http-only', 'same-site', 'csrf-token', 'origin-check', 'fetch-site', 'device-bound'];
    const trace = traceOf(await runOf('log-in transfer wait-10 transfer', { ...ON, defences }), mode);
    expect(lines(trace).filter((line) => !/ 20\d$/u.test(line))).toEqual(['POST /device/renew 403']);
  });
});

const outcome = async (lane: (typeof LANES)[number], defence: string, browser?: string) => {
  const attack = attackOf('replay-from-copy');
  if (!attack) throw new Error('no attack');
  return (await playCell(attack, lane, defence, browser)).played.outcome;
};

test('a copy of the browser is worth nothing after a minute, where the browser binds devices', async () => {
  for (const { id, bindsDevices } of profiles) {
    const expected = bindsDevices.value ? 'failed' : 'succeeded';
    for (const mode of ['session', 'bff'])
      expect([id, await outcome({ mode }, 'device-bound', id)]).toEqual([id, expected]);
  }
});

test('a token that script sends is not bound by it', async () => {
  for (const lane of LANES.filter(({ store }) => store === 'memory'))
    expect(await outcome(lane, 'device-bound')).toBe('succeeded');
});

test('another browser of Alice’s has a key of its own', async () => {
  const trace = traceOf(await runOf('log-in phone', ON), 'session');
  const [first, second] = exchanges(trace)
    .filter(({ request }) => request.url.endsWith('/device/register'))
    .map(({ request }) => decodeProtectedHeader(field(request, 'Secure-Session-Response') ?? '').jwk);
  expect(first?.x).not.toBe(second?.x);
});
