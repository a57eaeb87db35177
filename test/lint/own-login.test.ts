/** Which tokens are told to be a person's login at the reader's own application, and that the rules alarm for these alone. */
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { jwt } from '#lint/example-token';
import { lint } from '#lint/lint';
import { isOwnLogin } from '#lint/own-login';

const NOW = 1_790_000_000;
const MONTH = 30 * 86_400;
const HS = { alg: 'HS256', typ: 'JWT' };
const RS = { alg: 'RS256', typ: 'JWT' };

const OWN: readonly (readonly [string, object, object])[] = [
  ['a subject', HS, { sub: '1842' }],
  ['the subject of a named issuer', HS, { iss: 'shop', sub: 'User:1' }],
  ['an account by its number in a database', HS, { _id: '64a1f0c2b7e1' }],
  ['a user and a role', HS, { userId: 1842, role: 'admin' }],
  ['a user object', HS, { user: { id: 1842 } }],
  ['a user within data', HS, { iss: 'https://shop.example', data: { user: { id: '1' } } }],
  ['a subject with its connection', HS, { sub: 'auth0|64a1f0' }],
  ['.NET claims', HS, { 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role': 'Admin' }],
  ['a user, with a private key and no issuer', RS, { username: 'ada' }],
  ['all scopes, with a private key and no issuer', RS, { aud: '1', sub: '1', scopes: ['*'] }],
  ['an identity', HS, { identity: 1 }],
  ['a customer', HS, { customerId: 42 }],
  ['a telephone number', HS, { phone: '+49 30 1234567' }],
  ['groups', RS, { iss: 'https://login.shop.example', groups: ['bakers'] }],
  ['rights from an issuer with a private key', RS, { iss: 'https://login.shop.example', roles: ['admin'] }],
  ['an issuer on this machine', RS, { iss: 'http://localhost:3000', sub: '1842' }],
  ['an access token by its type', { ...RS, typ: 'at+jwt' }, { iss: 'https://login.example', sub: '1' }],
  ['an ID token', RS, { iss: 'https://login.example', sub: '1', nonce: 'n', aud: 'till' }],
];

const OTHER: readonly (readonly [string, object, object])[] = [
  ['a subject of an issuer with a private key', RS, { iss: 'https://login.example', sub: '1842' }],
  ['an account of an issuer with a private key', RS, { iss: 'Gate', sub: '1', username: 'ada' }],
  ['a number, with a private key and no issuer', RS, { id: '7c9e6679', a: 'rw' }],
  ['a subject that is an address', HS, { iss: 'queue', sub: 'https://shop.example/hook' }],
  ['a subject that is a thing', HS, { iss: 'argocd', sub: 'proj:till:ci' }],
  ['the key of a machine', HS, { access_key: 'k', user_id: '1842', role: 'host' }],
  ['an invitation', HS, { email: 'ada@bakery.example', type: 'invitation' }],
  ['the key of an API', HS, { id: 259, scopes: ['read'] }],
  ['an action', HS, { email: 'ada@bakery.example', action: 'verify-email' }],
  ['a purpose', HS, { sub: '1842', purpose: 'password-reset' }],
  ['a document', HS, { iss: 'tax', data: '{"total": 42}' }],
  ['rights that are not given', RS, { iss: 'https://login.example', sub: '1', is_admin: false }],
];

const alarmsOf = (header: object, claims: object, id: string): readonly string[] =>
  lint('jws', decodeJws(jwt(header, claims)), { now: NOW })
    .filter(({ rule }) => rule.id === id)
    .map(({ severity, note }) => (severity === 'info' ? `info: ${note === undefined}` : 'alarm'));

describe.each(OWN)('%s', (_, header, claims) => {
  const ofStandard = 'nonce' in claims;
  test('is a login', () => expect(isOwnLogin(decodeJws(jwt(header, claims)))).toBe(true));
  test('must expire', () =>
    expect(alarmsOf(header, { ...claims, iat: NOW }, 'exp-missing')).toEqual(ofStandard ? [] : ['alarm']));
  test('must expire within days', () =>
    expect(alarmsOf(header, { ...claims, iat: NOW, exp: NOW + MONTH }, 'lifetime-long')).toEqual(['alarm']));
});

describe.each(OTHER)('%s', (_, header, claims) => {
  test('is none', () => expect(isOwnLogin(decodeJws(jwt(header, claims)))).toBe(false));
  test('may do without exp, and the finding says why', () =>
    expect(alarmsOf(header, { ...claims, iat: NOW }, 'exp-missing')).toEqual(['info: false']));
  test('may live a month, and the finding says why', () =>
    expect(alarmsOf(header, { ...claims, iat: NOW, exp: NOW + MONTH }, 'lifetime-long')).toEqual([
      'info: false',
    ]));
});

test('a person who says that it is an access token is believed', () => {
  const jws = decodeJws(jwt(RS, { iss: 'https://login.example', sub: '1842' }));
  expect(isOwnLogin(jws)).toBe(false);
  expect(isOwnLogin(jws, { profile: 'access-token' })).toBe(true);
});
