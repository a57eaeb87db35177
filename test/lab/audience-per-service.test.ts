/** A token for each service: the gateway exchanges the user's, and nobody takes another's. */
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { field } from '#http/message';
import { attackOf } from '#lab/attacks';
import { LANES, playCell } from '#lab/measures/matrix';
import { ALL_COLUMNS, ask, exchanges, lastWorld, lines, runOf, setupOf, traceOf } from './runs';

const ON = { ...ALL_COLUMNS, defences: ['audience-per-service'] } as const;

const sentTo = (trace: ReturnType<typeof traceOf>, host: string) =>
  exchanges(trace).find(({ request }) => new URL(request.url).host === host)?.request;

test.each(ALL_COLUMNS.columns)('%s: a service gets a token of its own, for a minute', async (mode) => {
  const trace = traceOf(await runOf('log-in read-photos read-billing read-orders', ON), mode);
  expect(lines(trace).filter((line) => !line.endsWith(' 200'))).toEqual([]);
  for (const host of ['photos.shop.example', 'billing.shop.example']) {
    const token = field(sentTo(trace, host) ?? { fields: [] }, 'Authorization')?.replace('Bearer ', '');
    const { aud, iat = 0, exp = 0 } = decodeJwt(token ?? '');
    expect(aud).toBe(`https://${host}`);
    expect(exp - iat).toBe(60);
  }
});

test('neither the shop nor another service takes it', async () => {
  const trace = traceOf(await runOf('log-in read-billing', { ...ON, store: 'memory' }), 'jwt');
  const { fields = [] } = sentTo(trace, 'billing.shop.example') ?? {};
  const setup = setupOf('', { ...ON, store: 'memory' });
  const at = async (url: string) => (await ask('jwt', lastWorld(trace), { url, fields }, { setup })).status;
  expect(await at('https://billing.shop.example/invoices')).toBe(200);
  expect(await at('https://photos.shop.example/albums')).toBe(401);
  expect(await at('https://shop.example/orders')).toBe(401);
});

test.each(['service-replays', 'bound-token-elsewhere'])('%s is stopped in every lane', async (id) => {
  const attack = attackOf(id);
  if (!attack) throw new Error('no attack');
  for (const lane of LANES) {
    const { played } = await playCell(attack, lane, 'audience-per-service');
    expect([lane, played.outcome === 'succeeded']).toEqual([lane, false]);
  }
});
