/** Rules on tokens where one fault could be told twice, or gravely and lightly. Not: that each reports its examples (rules.test.ts). */
import { describe, expect, test } from 'vitest';
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { decodeJwe } from '#jose/jwe/jwe';
import { decodeJws } from '#jose/jws/jws';
import { lint } from '#lint/lint';
import type { Finding } from '#lint/rule';

const NOW = 1_790_000_000;
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const CLAIMS = { iss: 'https://login.example', sub: 'u-1', aud: 'a', iat: NOW, exp: NOW + 600 };
const jwt = (header: object, claims: object = {}, signature = 'c2ln'): string =>
  `${encode({ alg: 'HS256', typ: 'JWT', ...header })}.${encode({ ...CLAIMS, ...claims })}.${signature}`;
const inJws = (text: string): Finding[] => lint('jws', decodeJws(text), { now: NOW });
const told = (findings: Finding[]): string[] =>
  findings.map(({ rule, severity }) => `${rule.id} ${severity}`);

describe('one cause, one finding', () => {
  test.each([
    ['a sound token', jwt({}), []],
    ['alg as a number', jwt({ alg: 256 }), ['alg-missing error']],
    ['a slip in alg', jwt({ alg: 'hs256' }), ['alg-unregistered warning']],
    ['none in capitals', jwt({ alg: 'NONE' }, {}, ''), ['alg-none-variant error']],
    ['no signature', jwt({}, {}, ''), ['token-signature-empty error']],
    [
      'a broken header',
      `${Buffer.from('{"alg":"HS256",}').toString('base64url')}.${encode(CLAIMS)}.c2ln`,
      ['token-json-invalid error'],
    ],
    ['white space', jwt({}).replace('.', '. '), ['token-whitespace error']],
    ['white space at the end', `${jwt({})}\n`, ['token-whitespace info']],
    ['a name in crit that is not there', jwt({ crit: ['x'] }), ['crit-malformed error']],
    ['a name in crit that is not known', jwt({ crit: ['x'], x: 1 }), ['crit-unknown error']],
    ['b64 without crit', jwt({ b64: false }), ['b64-false-jwt error']],
    ['b64 true without crit', jwt({ b64: true }), ['b64-false-jwt warning']],
    [
      'an unannounced token inside',
      `${encode({ alg: 'HS256', typ: 'JWT' })}.${Buffer.from(jwt({})).toString('base64url')}.c2ln`,
      ['cty-nested warning'],
    ],
    ['an exp beyond any unit', jwt({}, { exp: 2 ** 60 }), ['token-unsafe-number error']],
    ['an exp of null', jwt({}, { exp: null }), ['exp-missing warning']],
    ['an exp in quotes', jwt({}, { exp: `${NOW + 600}` }), ['time-not-numeric error']],
    ['an iss of null', jwt({}, { iss: null }), ['iss-missing info']],
    ['an empty aud', jwt({}, { aud: [] }), ['aud-missing info']],
    ['an aud for all', jwt({}, { aud: ['*'] }), ['aud-malformed error']],
    ['a list in scope', jwt({}, { scope: ['a'] }), ['claim-type info']],
    ['an object in scope', jwt({}, { scope: {} }), ['claim-type error']],
    ['an iat of tomorrow', jwt({}, { iat: NOW + 90_000, exp: NOW + 90_600 }), ['iat-future error']],
    ['an iat of soon', jwt({}, { iat: NOW + 61, exp: NOW + 600 }), ['iat-future warning']],
    ['an nbf of zero', jwt({}, { nbf: 0 }), ['time-order info']],
    ['an exp at iat', jwt({}, { exp: NOW }), ['time-order error']],
    ['an address as kid', jwt({ kid: 'https://keys.example/1' }), ['kid-injection info']],
    ['an empty kid', jwt({ kid: '' }), ['kid-not-string warning']],
    ['a path as kid', jwt({ kid: '../../dev/null' }), ['kid-injection error']],
  ])('%s', (_, text, expected) => {
    expect(told(inJws(text))).toEqual(expected);
  });
});

describe('kid of systems in use is not dangerous', () => {
  test.each([
    'did:example:123?service=agent;v=2#key-1',
    'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    '/9j4AAQSkZJRgABAQAAAQABAAD2wBDAAUD=',
    'projects/p/locations/global/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1',
    "baker's key",
    'CN=Oven & Sons; O=Bakery',
  ])('%s', (kid) => {
    expect(told(inJws(jwt({ kid })))).toEqual([]);
  });
});

test('states are told only when they are asked for', () => {
  const jws = decodeJws(jwt({}));
  const later = { now: NOW + 3600 };
  expect(told(lint('jws', jws, later))).toEqual([]);
  expect(told(lint('jws', jws, { ...later, states: true }))).toEqual(['token-expired error']);
});

describe('encrypted tokens', () => {
  const jwe = (header: object, sizes = [24, 12, 31, 16]): string =>
    [
      encode({ alg: 'A128KW', enc: 'A128GCM', ...header }),
      ...sizes.map((size) => Buffer.alloc(size, 7).toString('base64url')),
    ].join('.');
  const password = { alg: 'PBES2-HS256+A128KW', p2s: 'c291cmRvdWdo' };
  test.each([
    ['a sound one', jwe({}), []],
    ['a tag cut short', jwe({}, [24, 12, 31, 4]), ['jwe-shape error']],
    ['an unknown enc', jwe({ enc: 'A129GCM' }), ['jwe-shape warning']],
    ['DEFLATE', jwe({ zip: 'DEF' }), ['jwe-zip warning']],
    ['another compression', jwe({ zip: 'BR' }), ['jwe-zip error']],
    ['too many rounds', jwe({ ...password, p2c: 1_200_001 }), ['pbes2-p2c error']],
    ['few rounds', jwe({ ...password, p2c: 1000 }), ['pbes2-p2c warning']],
    ['too few rounds', jwe({ ...password, p2c: 999 }), ['pbes2-p2c error']],
    ['enough rounds', jwe({ ...password, p2c: 600_000 }), []],
    ['four parts', jwe({}).split('.').slice(0, 4).join('.'), []],
  ])('%s', (_, text, expected) => {
    expect(told(lint('jwe', decodeJwe(text), { now: NOW }))).toEqual(expected);
  });
});

describe('tokens in URLs', () => {
  test.each([
    ['a query', `https://a.example/?access_token=${jwt({})}&x=1`, 'warning'],
    ['a fragment', `https://a.example/#id_token=${jwt({})}`, 'warning'],
    ['the path', `https://a.example/confirm/${jwt({})}`, 'warning'],
    ['a parameter that is defined for it', `https://a.example/?id_token_hint=${jwt({})}`, 'info'],
  ])('%s', (_, url, severity) => {
    const findings = lint('url', url, { now: NOW });
    expect(told(findings)).toEqual([`token-in-url ${severity}`]);
    expect(findings.map(({ at }) => url.slice(at.start, at.end))).toEqual([jwt({})]);
  });
});

describe('JSON serialization', () => {
  const [header = '', payload = '', signature = ''] = jwt({}).split('.');
  const flattened = { payload, protected: header, signature };
  test.each([
    ['a JWT', flattened, ['token-json-serialization warning']],
    [
      'a JWT with two signatures',
      { payload, signatures: [flattened, flattened] },
      ['token-json-serialization warning'],
    ],
    ['other content', { ...flattened, payload: encode({ loaves: 2 }) }, []],
    [
      'a token as a name',
      { [`${header}.${payload}.`]: '', ...flattened, payload: encode({ loaves: 2 }) },
      ['token-polyglot error'],
    ],
    [
      'a whole token in a string',
      { ...flattened, payload: encode({ loaves: 2 }), header: { proof: jwt({}) } },
      [],
    ],
  ])('%s', (_, json, expected) => {
    const text = JSON.stringify(json);
    expect(told(lint('json-serialization', decodeJsonSerialization(text), { now: NOW }))).toEqual(expected);
  });
});
