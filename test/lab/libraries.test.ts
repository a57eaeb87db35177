/** What the attacks' pages say of today's libraries, run with those that are installed, without a list of algorithms. Not: express-session, which a session of the lab was compared with outside. */
import jsonwebtoken from 'jsonwebtoken';
import { exportSPKI, importJWK, jwtVerify, SignJWT, type CryptoKey } from 'jose';
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { attackOf } from '#lab/attacks';
import { playCell } from '#lab/measures/matrix';
import { run } from '#lab/run/run';
import { bearerToken } from '#lab/shop/bearer';
import { keyPairOf } from '#lab/shop/signing-key';
import { decodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { exchanges, lastWorld } from './runs';

/** Every token that the attacker shows to the shop, and what the shop verifies with. */
const forged = async (id: string) => {
  const attack = attackOf(id);
  if (!attack) throw new Error(`no attack ${id}`);
  const { setup } = await playCell(attack, { mode: 'jwt', store: 'memory' }, 'none');
  const [trace] = (await run(setup, direct, ['jwt'])).traces;
  if (!trace) throw new Error('no run');
  const tokens = exchanges(trace)
    .filter(({ by }) => by.type === 'tool')
    .flatMap(({ request }) => bearerToken(request) ?? []);
  return { tokens, jwk: keyPairOf(setup).verifying, alg: setup.alg, now: lastWorld(trace).clock };
};

type Forged = Awaited<ReturnType<typeof forged>>;

const byJose = async (token: string, { jwk, alg, now }: Forged): Promise<boolean> => {
  try {
    await jwtVerify(token, await importJWK(jwk, alg), { currentDate: new Date(now * 1000) });
    return true;
  } catch {
    return false;
  }
};

/** jsonwebtoken knows no EdDSA, so there it refuses for another reason. */
const byJsonwebtoken = async (token: string, { jwk, alg, now }: Forged): Promise<boolean> => {
  const key =
    jwk.k === undefined
      ? await exportSPKI((await importJWK(jwk, alg, { extractable: true })) as CryptoKey)
      : Buffer.from(decodeBase64url(jwk.k).bytes);
  try {
    jsonwebtoken.verify(token, key, { clockTimestamp: now });
    return true;
  } catch {
    return false;
  }
};

describe.each([
  ['alg-none', false],
  ['alg-none-spelled', false],
  ['key-confusion', false],
  ['kid-injection', false],
  ['jku-injection', false],
  ['jwk-injection', false],
  // Nobody told them what to expect, and the secret is a word.
  ['other-audience', true],
  ['other-issuer', true],
  ['other-type', true],
])('%s', (id, accepted) => {
  test.each([
    ['jose', byJose],
    ['jsonwebtoken', byJsonwebtoken],
  ] as const)(`%s ${accepted ? 'accepts' : 'refuses'} all of them`, async (_name, verify) => {
    const all = await forged(id);
    expect(all.tokens.length).toBeGreaterThan(0);
    for (const token of all.tokens) expect([token, await verify(token, all)]).toEqual([token, accepted]);
  });
});

test('each accepts the token of the login itself, so that a refusal means something', async () => {
  const all = await forged('other-type');
  const key = await importJWK(all.jwk, all.alg);
  expect(key).toBeDefined();
  expect(await byJose(all.tokens[0] ?? '', all)).toBe(true);
});

test('a short secret signs and verifies without complaint', async () => {
  const all = await forged('weak-secret');
  const token = all.tokens.at(-1) ?? '';
  expect([await byJose(token, all), await byJsonwebtoken(token, all)]).toEqual([true, true]);
  await expect(
    new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).sign(encodeUtf8('s')),
  ).resolves.toBeTruthy();
});
