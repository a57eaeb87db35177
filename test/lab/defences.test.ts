import { EmbeddedJWK, generateKeyPair, exportJWK, jwtVerify, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { field, type Fields, type HttpRequest } from '#http/message';
import { sha256 } from '#lab/shop/digest';
import { modeOf } from '#lab/modes';
import { serve, serverFor } from '#lab/shop/serve';
import { servers } from '#lab/servers';
import type { Setup } from '#lab/run/setup';
import type { World } from '#lab/run/world';
import { ask, exchanges, lastWorld, memoryOf, runOf, setupOf, traceOf, victimOf } from './runs';

const ORIGIN = 'https://shop.example';
const FROM_SHOP = ['Origin', ORIGIN] as const;
const TRANSFER = { method: 'POST', url: `${ORIGIN}/transfer`, content: '{"to":"mallory","cents":100}' };

/** A server's answer with what it changed. */
const answerTo = async (
  modeId: string,
  setup: Setup,
  world: World,
  { request, now }: { readonly request: HttpRequest; readonly now: number },
) => {
  const mode = modeOf(modeId);
  const server = serverFor(servers, request.url);
  if (!mode || !server) throw new Error('no such mode or server');
  return serve(server, request, {
    setup,
    mode,
    origin: server.origin,
    now,
    state: world.server,
    random: world.random,
    cache: {},
    keep: () => undefined,
    query: () => undefined,
    send: async () => ({ status: 503, fields: [], content: '' }),
  });
};

/** After a login in one mode: the world, its setup, and the fields that the page's next transfer carries. */
const after = async (mode: string, more: Partial<Setup>) => {
  const setup = setupOf('log-in transfer', more);
  const trace = traceOf(await runOf('log-in transfer', more), mode);
  const made = exchanges(trace).at(-1);
  if (!made) throw new Error('no transfer');
  return { world: lastWorld(trace), setup, made };
};

const statusOf = async (
  mode: string,
  { world, setup }: Awaited<ReturnType<typeof after>>,
  request: Partial<HttpRequest>,
): Promise<number> => (await ask(mode, world, request, { setup })).status;

const without = (fields: Fields, name: string): Fields => fields.filter(([each]) => each !== name);

test.each([
  [ORIGIN, 200],
  ['https://partner.example', 200],
  ['https://evil.example', 403],
  ['https://photos.shop.example', 403],
  ['null', 403],
  [undefined, 403],
])('origin-check: a transfer from %s is answered with %i', async (origin, status) => {
  const scene = await after('session', { defences: ['origin-check'] });
  const fields = without(scene.made.request.fields, 'Origin');
  const own: Fields = origin === undefined ? [] : [['Origin', origin]];
  expect(await statusOf('session', scene, { ...TRANSFER, fields: [...fields, ...own] })).toBe(status);
});

test('origin-check: a safe method needs no origin', async () => {
  const scene = await after('session', { defences: ['origin-check'] });
  const cookie = field(scene.made.request, 'Cookie') ?? '';
  expect(await statusOf('session', scene, { fields: [['Cookie', cookie]] })).toBe(200);
});

test.each(['session', 'jwt'])('csrf-token: %s takes the page’s own transfer, and no other', async (mode) => {
  for (const store of ['server-cookie', 'script-cookie']) {
    const scene = await after(mode, { store, defences: ['csrf-token', 'host-prefix'] });
    const { fields } = scene.made.request;
    const token = field(scene.made.request, 'X-CSRF-Token') ?? '';
    expect(scene.made.response.status).toBe(200);
    expect(token).toMatch(/^[\w-]{43}$/u);
    const bare = without(fields, 'X-CSRF-Token');
    expect(await statusOf(mode, scene, { ...TRANSFER, fields: bare })).toBe(403);
    const other = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    expect(await statusOf(mode, scene, { ...TRANSFER, fields: [...bare, ['X-CSRF-Token', other]] })).toBe(
      403,
    );
    // A pair of the attacker's own agrees with itself, and is bound to another login.
    const planted = fields.map(([name, value]) => [name, value.replaceAll(token, other)] as const);
    expect(await statusOf(mode, scene, { ...TRANSFER, fields: planted })).toBe(403);
  }
});

test('csrf-token: where script carries the token, no cookie can be misused and none is set', async () => {
  const scene = await after('jwt', { store: 'memory', defences: ['csrf-token'] });
  expect(scene.made.response.status).toBe(200);
  expect(field(scene.made.request, 'X-CSRF-Token')).toBeUndefined();
});

test('fingerprint-cookie: token and cookie are good together only', async () => {
  const scene = await after('jwt', { store: 'memory', defences: ['fingerprint-cookie'] });
  const { fields } = scene.made.request;
  expect(await statusOf('jwt', scene, { fields })).toBe(200);
  expect(await statusOf('jwt', scene, { fields: without(fields, 'Cookie') })).toBe(401);
  const wrong: Fields = [...without(fields, 'Cookie'), ['Cookie', 'fingerprint=AAAA']];
  expect(await statusOf('jwt', scene, { fields: wrong })).toBe(401);
  // Whatever else is off, no script can read it.
  const login = exchanges(traceOf(await runOf('log-in', { defences: ['fingerprint-cookie'] }), 'jwt'))[0];
  expect(field(login?.response ?? scene.made.response, 'Set-Cookie')).toMatch(
    /^fingerprint=[\w-]{43}; Path=\/; HttpOnly$/u,
  );
});

test('dpop: the page’s proof is one, and its token is bound to that key', async () => {
  const { made, world } = await after('jwt', { store: 'memory', defences: ['dpop'] });
  expect(made.response.status).toBe(200);
  expect(field(made.request, 'Authorization')).toMatch(/^DPoP /u);
  const proof = field(made.request, 'DPoP') ?? '';
  const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
    currentDate: new Date(world.clock * 1000),
  });
  expect(protectedHeader).toMatchObject({ typ: 'dpop+jwt', alg: 'EdDSA' });
  expect(protectedHeader.jwk).not.toHaveProperty('d');
  expect(payload).toMatchObject({ htm: 'POST', htu: `${ORIGIN}/transfer`, iat: world.clock });
});

/** A proof under a key of one's own, good in itself unless something is changed. */
const ownProof = async (now: number, changes: Record<string, unknown>, typ = 'dpop+jwt') => {
  const { privateKey, publicKey } = await generateKeyPair('Ed25519');
  return new SignJWT({ jti: 'a', htm: 'POST', htu: `${ORIGIN}/transfer`, iat: now, ...changes })
    .setProtectedHeader({ typ, alg: 'EdDSA', jwk: await exportJWK(publicKey) })
    .sign(privateKey);
};

test('dpop: without the page’s own proof for this very request the token is refused', async () => {
  const scene = await after('jwt', { store: 'memory', defences: ['dpop'] });
  const { fields } = scene.made.request;
  const now = scene.world.clock;
  const send = (request: Partial<HttpRequest>, later = 0) =>
    ask('jwt', scene.world, { ...TRANSFER, fields, ...request }, { setup: scene.setup, now: now + later });
  const status = async (request: Partial<HttpRequest>, later = 0) => (await send(request, later)).status;
  const proven = async (changes: Record<string, unknown>, typ?: string): Promise<Partial<HttpRequest>> => ({
    fields: [...without(fields, 'DPoP'), ['DPoP', await ownProof(now, changes, typ)]],
  });
  // The same proof within a minute is taken: no list of proofs is kept.
  expect(await status({}, 60)).toBe(200);
  expect(await status({}, 61)).toBe(401);
  expect(await status({}, -61)).toBe(401);
  expect(await status({ method: 'GET', url: `${ORIGIN}/orders` })).toBe(401);
  expect(await status({ fields: without(fields, 'DPoP') })).toBe(401);
  expect(await status({ fields: [...fields, ['DPoP', 'x']] })).toBe(401);
  expect(await status(await proven({}))).toBe(401);
  // Right in all but the key.
  const ath = await sha256(memoryOf(scene.world).access_token ?? '');
  expect(await status(await proven({ ath }))).toBe(401);
  expect(await status(await proven({}, 'JWT'))).toBe(401);
  const asBearer = fields.map(
    ([name, value]) => [name, name === 'Authorization' ? value.replace('DPoP', 'Bearer') : value] as const,
  );
  expect(await status({ fields: asBearer })).toBe(401);
  const refused = await send({ fields: without(fields, 'DPoP') });
  expect(field(refused, 'WWW-Authenticate')).toContain(
    'DPoP realm="shop", algs="EdDSA", error="invalid_dpop_proof"',
  );
});

test('dpop: a proof for another token of the same key is refused', async () => {
  const scene = await after('jwt', { store: 'memory', defences: ['dpop'] });
  const trace = traceOf(
    await runOf('log-in log-in transfer', { store: 'memory', defences: ['dpop'] }),
    'jwt',
  );
  const other = exchanges(trace).at(-1);
  const token = memoryOf(scene.world).access_token;
  expect(token).not.toBe(memoryOf(lastWorld(trace)).access_token);
  const fields = [
    ...without(without(scene.made.request.fields, 'DPoP'), 'Origin'),
    FROM_SHOP,
    ['DPoP', field(other?.request ?? scene.made.request, 'DPoP') ?? ''] as const,
  ];
  expect(await statusOf('jwt', scene, { ...TRANSFER, fields })).toBe(401);
});

test('dpop: a refresh token is bound too', async () => {
  const trace = traceOf(
    await runOf('log-in refresh', { hybridStore: 'memory', defences: ['dpop'] }),
    'hybrid',
  );
  const made = exchanges(trace).at(-1);
  const before = traceOf(await runOf('log-in', { hybridStore: 'memory', defences: ['dpop'] }), 'hybrid');
  expect(made?.response.status).toBe(200);
  const setup = setupOf('', { hybridStore: 'memory', defences: ['dpop'] });
  const request = { method: 'POST', url: `${ORIGIN}/auth/refresh` };
  const fields = made?.request.fields ?? [];
  const status = async (sent: Fields) =>
    (await ask('hybrid', lastWorld(before), { ...request, fields: sent }, { setup })).status;
  expect(await status(fields)).toBe(200);
  expect(await status(without(fields, 'DPoP'))).toBe(401);
});

test('readers-listed: without it the shop lets any origin read, with it the partner’s alone', async () => {
  const reader = async (origin: string, defences: readonly string[]) => {
    const scene = await after('session', { defences });
    const fields: Fields = [['Origin', origin]];
    const response = await ask('session', scene.world, { fields }, { setup: scene.setup });
    return field(response, 'Access-Control-Allow-Origin');
  };
  expect(await reader('https://evil.example', [])).toBe('https://evil.example');
  expect(await reader('https://evil.example', ['readers-listed'])).toBeUndefined();
  expect(await reader('https://partner.example', ['readers-listed'])).toBe('https://partner.example');
});

test('hashed-tables: the tables hold the credential itself without it', async () => {
  const held = async (defences: readonly string[]) => {
    const { world, made } = await after('session', { defences });
    const [row] = world.server.sessions;
    return { row, cookie: field(made.request, 'Cookie') };
  };
  const plain = await held([]);
  expect(plain.cookie).toBe(`sid=${plain.row?.idHash}`);
  expect(plain.row?.plain).toBe(true);
  const hashed = await held(['hashed-tables']);
  expect(hashed.cookie).not.toContain(hashed.row?.idHash);
  expect(hashed.row).not.toHaveProperty('plain');
});

test.each([
  [['rotation', 'grace-window'], 200],
  [['rotation', 'reuse-detection', 'grace-window'], 401],
])('a refresh token that comes late ends the login where that is detected: %s', async (defences, status) => {
  const setup = setupOf('', { hybridStore: 'memory', defences });
  const trace = traceOf(await runOf('log-in refresh', { hybridStore: 'memory', defences }), 'hybrid');
  const used = field(exchanges(trace).at(-1)?.request ?? { fields: [] }, 'Cookie') ?? '';
  const world = lastWorld(trace);
  const newest = victimOf(world).jar.find(({ name }) => name === 'refresh_token')?.value;
  const hands = (cookie: string, at: number) => {
    const request: HttpRequest = {
      method: 'POST',
      url: `${ORIGIN}/auth/refresh`,
      fields: [['Cookie', cookie]],
      content: '',
    };
    return { request, now: world.clock + at };
  };
  // Within the window it is taken once more.
  expect((await answerTo('hybrid', setup, world, hands(used, 9))).response.status).toBe(200);
  const late = await answerTo('hybrid', setup, world, hands(used, 10));
  expect(late.response.status).toBe(401);
  const next = { ...world, server: late.state ?? world.server };
  expect((await answerTo('hybrid', setup, next, hands(`refresh_token=${newest}`, 11))).response.status).toBe(
    status,
  );
});
