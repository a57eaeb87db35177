/** What DPoP does not stop, as it was run against a real shop: proofs made ahead, proofs within their minute, and services that do not look. */
import { expect, test } from 'vitest';
import { decodeJwt } from 'jose';
import { attackOf } from '#lab/attacks';
import { playCell, type Lane } from '#lab/measures/matrix';
import { field } from '#http/message';
import { ALL_COLUMNS, ask, exchanges, lastWorld, lines, runOf, setupOf, traceOf } from './runs';

const BEARER: readonly Lane[] = [
  { mode: 'jwt', store: 'memory' },
  { mode: 'jwt', store: 'local-storage' },
  { mode: 'hybrid', store: 'memory' },
];

const outcome = async (id: string, lane: Lane, defence: string) => {
  const attack = attackOf(id);
  if (!attack) throw new Error(`no attack ${id}`);
  return (await playCell(attack, lane, defence)).played.outcome;
};

test.each(['proofs-ahead', 'proof-replayed', 'bound-token-elsewhere'])(
  '%s gets in although every token is bound',
  async (id) => {
    for (const lane of BEARER) expect([lane, await outcome(id, lane, 'none')]).toEqual([lane, 'succeeded']);
    expect(await outcome(id, { mode: 'session' }, 'none')).not.toBe('succeeded');
  },
);

test('a proof that is older than its minute is refused', async () => {
  for (const lane of BEARER) expect(await outcome('replay-from-log', lane, 'dpop')).toBe('failed');
});

test('keeping script out stops the proofs that it would make', async () => {
  for (const defence of ['output-encoding', 'page-policy']) {
    expect(await outcome('proofs-ahead', { mode: 'jwt', store: 'memory' }, defence)).toBe('failed');
  }
});

test.each([
  ['proof-replayed', 'dpop-once'],
  ['proofs-ahead', 'dpop-nonce'],
])('%s is stopped by %s, and not by the other one', async (id, stops) => {
  for (const lane of BEARER) {
    expect(await outcome(id, lane, stops)).toBe('failed');
    const other = stops === 'dpop-once' ? 'dpop-nonce' : 'dpop-once';
    expect(await outcome(id, lane, other)).toBe('succeeded');
  }
});

test('neither stops a copy of the key', async () => {
  for (const lane of BEARER)
    expect(await outcome('replay-from-copy', lane, 'dpop+dpop-once+dpop-nonce')).toBe('succeeded');
});

const BOTH = { store: 'memory', defences: ['dpop', 'dpop-nonce', 'dpop-once'] };

test('the page learns the nonce at the login, and is told another one when that is old', async () => {
  const trace = traceOf(await runOf('log-in read-orders wait-10 read-orders read-orders', BOTH), 'jwt');
  expect(lines(trace)).toEqual([
    'POST /login 200',
    'GET /orders 200',
    'GET /orders 401',
    'GET /orders 200',
    'GET /orders 200',
  ]);
  const refused = exchanges(trace)[2]?.response;
  expect(field(refused ?? { fields: [] }, 'WWW-Authenticate')).toContain('error="use_dpop_nonce"');
  expect(field(refused ?? { fields: [] }, 'DPoP-Nonce')).toMatch(/^[\w-]{22}$/u);
});

test('the hybrid refreshes with them, and the partner’s page may read the nonce', async () => {
  const hybrid = traceOf(await runOf('log-in wait-20 read-orders', BOTH), 'hybrid');
  expect(lines(hybrid).at(-1)).toBe('GET /orders 200');
  const partner = exchanges(traceOf(await runOf('partner', BOTH), 'jwt')).at(-1);
  expect(partner?.response.status).toBe(200);
  expect(field(partner?.response ?? { fields: [] }, 'Access-Control-Expose-Headers')).toBe('DPoP-Nonce');
});

test('a proof is refused the second time, and another one of the same key is not', async () => {
  const setup = setupOf('', { store: 'memory', defences: ['dpop', 'dpop-once'] });
  const acts = 'log-in read-orders read-orders';
  const trace = traceOf(await runOf(acts, { store: 'memory', defences: setup.defences }), 'jwt');
  expect(lines(trace).slice(1)).toEqual(['GET /orders 200', 'GET /orders 200']);
  const { request } = exchanges(trace)[1] ?? {};
  // A server that has not seen it takes it.
  expect((await ask('jwt', lastWorld(trace), { ...request }, { setup })).status).toBe(200);
  const again = traceOf(
    await runOf('log-in read-orders proof-replayed', { store: 'memory', defences: setup.defences }),
    'jwt',
  );
  const last = exchanges(again).at(-1)?.response;
  expect(last?.status).toBe(401);
  expect(last?.content).toContain('used before');
});

test('a service that looks at cnf refuses a bound token without a proof, and takes the page’s own', async () => {
  for (const lane of BEARER)
    expect([lane, await outcome('bound-token-elsewhere', lane, 'dpop-at-services')]).toEqual([
      lane,
      'failed',
    ]);
  for (const mode of ['jwt', 'hybrid']) {
    const more = { store: 'memory', hybridStore: 'memory', defences: ['dpop', 'dpop-at-services'] };
    const trace = traceOf(await runOf('log-in read-photos read-billing', more), mode);
    const asked = exchanges(trace).filter(
      ({ initiator, request }) => initiator === 'script' && request.method === 'GET',
    );
    expect(asked.map(({ response }) => response.status)).toEqual([200, 200]);
    const proofs = asked.map(({ request }) => field(request, 'DPoP') ?? '');
    // Each proof names the one service.
    expect(proofs.map((proof) => decodeJwt(proof)['htu'])).toEqual([
      'https://photos.shop.example/albums',
      'https://billing.shop.example/invoices',
    ]);
  }
});

test.each(['session', 'bff'])(
  '%s: behind the gateway nothing is bound, and the services answer',
  async (mode) => {
    const more = { ...ALL_COLUMNS, defences: ['dpop', 'dpop-at-services'] };
    const trace = traceOf(await runOf('log-in read-photos', more), mode);
    expect(exchanges(trace).at(-1)?.response.status).toBe(200);
  },
);
