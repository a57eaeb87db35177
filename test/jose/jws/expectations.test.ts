/** What was stated against what the token says. Not: the times (policy.test.ts). */
import { describe, expect, test } from 'vitest';
import type { Expectations } from '#jose/jws/expectations';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { verifyJws } from '#jose/jws/verify';
import { base64url, compact, jwkOf, P256, SECRET } from '../tokens';

const CLAIMS = { iss: 'https://auth.shop.example', aud: ['api', 'web'], exp: 2_000_000_000 };
const HEADER = { alg: 'ES256', typ: 'at+jwt' };
const TOKEN = compact(HEADER, CLAIMS, P256.privateKey);
const KEY = readKey(jwkOf(P256.publicKey), 'auto');

const verify = (stated: Omit<Expectations, 'leeway'>, token = TOKEN) =>
  verifyJws(decodeJws(token), KEY, 1_900_000_000, { leeway: 60, ...stated });

test('nothing stated: nothing to answer', async () => {
  expect((await verify({})).policy).toMatchObject({ state: 'in-time', expected: [] });
});

test.each<[string, Omit<Expectations, 'leeway'>]>([
  ['algorithm', { algorithms: ['RS256', 'ES256'] }],
  ['issuer', { issuer: 'https://auth.shop.example' }],
  ['an audience of several', { audience: 'web' }],
  ['type', { type: 'at+jwt' }],
  ['type as a whole media type', { type: 'Application/AT+JWT' }],
])('%s as stated', async (_, stated) => {
  const { verdict, policy } = await verify(stated);
  expect(verdict).toBe('valid');
  expect(policy).toMatchObject({ state: 'in-time', expected: [{ state: 'as-expected' }] });
});

const signed = (claims: object | string, header: object = HEADER) =>
  compact({ ...HEADER, ...header }, claims, P256.privateKey);

test.each<[string, Omit<Expectations, 'leeway'>, string, string, string?]>([
  ['issuer', { issuer: 'https://auth.shop.example/' }, 'wrong-issuer', 'says "https://auth.shop.example"'],
  ['audience', { audience: 'API' }, 'wrong-audience', 'says "api", "web"'],
  ['type', { type: 'JWT' }, 'wrong-type', 'the header says "at+jwt"'],
  [
    'the Kelvin sign, which is no k',
    { type: 'kb+jwt' },
    'wrong-type',
    'the header says',
    signed(CLAIMS, { typ: '\u212ab+jwt' }),
  ],
  [
    'a client that is named twice, by a claim before others and the audience',
    { client: 'web' },
    'wrong-client',
    '"azp" appears 2 times',
    signed('{"aud":"web","client_id":"web","azp":"web","azp":"another"}'),
  ],
  ['no typ', { type: 'JWT' }, 'wrong-type', 'says none', signed(CLAIMS, { typ: undefined })],
  ['no aud', { audience: 'api' }, 'wrong-audience', 'there is no "aud"', signed({})],
  ['an empty aud', { audience: 'api' }, 'wrong-audience', 'names none', signed({ aud: [] })],
  ['an aud that is a number', { audience: '1' }, 'wrong-audience', 'is no string', signed({ aud: 1 })],
  ['an iss that is an array', { issuer: 'a' }, 'wrong-issuer', 'is no string', signed({ iss: ['a'] })],
  ['aud twice', { audience: 'b' }, 'wrong-audience', 'appears 2 times', signed('{"aud":"a","aud":"b"}')],
  ['broken claims', { audience: 'a' }, 'wrong-audience', 'broken JSON', signed('{"aud":"a",')],
  ['no claims set', { issuer: 'a' }, 'wrong-issuer', 'not a claims set', signed('text')],
])('%s: broken, and the signature stays valid', async (_, stated, state, says, token = TOKEN) => {
  const { verdict, policy } = await verify(stated, token);
  expect(verdict).toBe('valid');
  expect(policy.state).toBe(state);
  expect(policy.expected).toHaveLength(1);
  expect(policy.expected[0]?.says).toContain(says);
});

test.each<[string, Omit<Expectations, 'leeway'>, object, string]>([
  [
    'a slash that was left out',
    { issuer: 'https://shop.eu.auth0.com' },
    { iss: 'https://shop.eu.auth0.com/' },
    'the token says "https://shop.eu.auth0.com/". Only the slash at the end differs.',
  ],
  ['a slash too many', { audience: 'api/' }, { aud: ['web', 'api'] }, 'Only the slash at the end differs.'],
  ['capitals', { audience: 'API' }, { aud: 'api' }, 'Only the case of the letters differs.'],
  ['white space', { audience: 'api' }, { aud: 'api\n' }, 'Only the white space at the ends differs.'],
  [
    'no scheme',
    { issuer: 'https://accounts.google.com' },
    { iss: 'accounts.google.com' },
    'Only the scheme at the beginning differs.',
  ],
  ['a scheme', { audience: '5ab1' }, { aud: 'api://5ab1' }, 'Only the scheme at the beginning differs.'],
  [
    'both',
    { issuer: 'login.shop.example' },
    { iss: 'https://login.shop.example/' },
    'and the slash at the end',
  ],
  [
    'the client',
    { audience: 'orders' },
    { aud: 'account', azp: 'orders' },
    'That is the client ("azp"), not',
  ],
  ['the client of Okta', { audience: '0oa1' }, { aud: 'api://x', cid: '0oa1' }, 'That is the client ("cid")'],
])('what differs little is told: %s', async (_, stated, claims, says) => {
  const { policy } = await verify(stated, signed(claims));
  expect(policy.state).toMatch(/^wrong-(?:issuer|audience)$/u);
  expect(policy.expected[0]?.says).toContain(says);
});

test('what differs much gets no hint', async () => {
  const { policy } = await verify(
    { audience: 'api', issuer: 'https://a.example' },
    signed({ iss: 'b', aud: [] }),
  );
  expect(policy.expected.map(({ says }) => says).join(' ')).not.toMatch(/Only|client/u);
});

test('every broken expectation is told, and the times too', async () => {
  const { policy } = await verify({ type: 'x', issuer: 'x', audience: 'x' });
  expect(policy.expected.map(({ state }) => state)).toEqual(['wrong-type', 'wrong-issuer', 'wrong-audience']);
  expect(policy).toMatchObject({ state: 'wrong-type', times: { state: 'in-time' } });
});

describe('an algorithm that is not expected is refused before any key', () => {
  test.each([
    ['a key that would match', KEY],
    ['a key that can not be read', readKey('{', 'auto')],
    ['no key', undefined],
  ])('%s', async (_, key) => {
    const expected = { leeway: 60, algorithms: ['RS256', 'es256'] };
    const { verdict, signature, policy } = await verifyJws(decodeJws(TOKEN), key, 0, expected);
    expect(verdict).toBe('invalid');
    expect(signature).toMatchObject({ state: 'not-checked', reason: 'algorithm-unexpected' });
    expect(signature.says).toContain('the header says "ES256", and you expect RS256 or es256');
    expect(policy.state).toBe('wrong-algorithm');
  });

  test('a public key is never taken for an HMAC secret', async () => {
    const token = compact({ alg: 'HS256' }, CLAIMS, Buffer.from(KEY.text));
    const { signature } = await verify({ algorithms: ['ES256'] }, token);
    expect(signature.state).toBe('not-checked');
  });

  test('none stays none, whatever is expected', async () => {
    const token = `${base64url({ alg: 'none' })}.${base64url(CLAIMS)}.`;
    const expected = { leeway: 60, algorithms: ['none'] };
    const { verdict, signature } = await verifyJws(decodeJws(token), readKey(SECRET, 'auto'), 0, expected);
    expect({ verdict, reason: signature.reason }).toEqual({ verdict: 'invalid', reason: 'alg-none' });
  });
});

test('the leeway is the stated one', async () => {
  const token = signed({ exp: 1_900_000_000 - 100 });
  const stateWith = async (leeway: number) =>
    (await verifyJws(decodeJws(token), KEY, 1_900_000_000, { leeway })).policy.state;
  expect(await stateWith(100)).toBe('expired');
  expect(await stateWith(101)).toBe('in-time');
});
