/** Algorithms, claims and header parameters: names stand once and are found exactly. Not: whether the texts are true. */
import { describe, expect, test } from 'vitest';
import { algorithmOf, ALGORITHMS, isNone, namesNear } from '#jose/algorithms';
import { claimOf, CLAIMS } from '#jose/claims/claims';
import { HEADER_PARAMETERS, headerParameterOf } from '#jose/header-parameters';
import { moreClaims } from '#jose/claims/more-claims';
import { RARE_CLAIMS } from '#jose/claims/rare-claims';
import { VENDOR_CLAIMS } from '#jose/claims/vendor-claims';
import { parseJson } from '#text/json';

const anyClaimOf = (name: string) => claimOf(name, undefined, moreClaims);

describe.each([
  ['algorithms', ALGORITHMS, algorithmOf],
  ['claims', CLAIMS, claimOf],
  ['all registered claims', [...CLAIMS, ...RARE_CLAIMS], anyClaimOf],
  ['header parameters', HEADER_PARAMETERS, headerParameterOf],
] as const)('%s', (_, rows, find) => {
  test('each name stands once and finds its row', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows.every((row) => find(row.name) === row)).toBe(true);
  });

  test('no other name is found', () => {
    const names = ['', 'ISS', 'Alg', 'es256', '__proto__', 'constructor', 'toString'];
    expect(names.map((name) => find(name))).toEqual(names.map(() => undefined));
  });
});

test('what claims and header parameters mean is said in sentences', () => {
  const all = [...CLAIMS, ...RARE_CLAIMS, ...VENDOR_CLAIMS, ...HEADER_PARAMETERS];
  expect(all.filter(({ says }) => !/^[A-Z].*\.$/u.test(says))).toEqual([]);
});

describe("a vendor's claim is explained in the vendor's own tokens alone", () => {
  const of = (name: string, claims: object) => {
    const { value } = parseJson(JSON.stringify(claims));
    return claimOf(name, value?.type === 'object' ? value : undefined, moreClaims);
  };
  const github = { iss: 'https://token.actions.githubusercontent.com' };
  test.each([
    ['tid', { iss: 'https://login.microsoftonline.com/t/v2.0' }, 'Microsoft Entra ID'],
    ['oid', { iss: 'https://sts.windows.net/t/' }, 'Microsoft Entra ID'],
    ['permissions', { iss: 'https://bakery.eu.auth0.com/' }, 'Auth0'],
    ['gty', { gty: 'client-credentials' }, 'Auth0'],
    ['uid', { iss: 'https://bakery.okta.com/oauth2/default' }, 'Okta'],
    ['cid', { cid: 'a', scp: [] }, 'Okta'],
    ['cognito:groups', { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a' }, 'Amazon Cognito'],
    ['custom:shift', { token_use: 'id' }, 'Amazon Cognito'],
    ['resource_access', { iss: 'https://login.bakery.example/realms/shop' }, 'Keycloak'],
    ['firebase', { iss: 'https://securetoken.google.com/bakery' }, 'Firebase'],
    ['hd', { iss: 'https://accounts.google.com' }, 'Google'],
    ['ref', github, 'GitHub Actions'],
    ['kubernetes.io', { 'kubernetes.io': {} }, 'Kubernetes'],
    ['aal', { iss: 'https://abc.supabase.co/auth/v1' }, 'Supabase'],
  ])('%s in %j', (name, claims, vendor) => {
    expect(of(name, claims)).toMatchObject({ name, vendor });
    expect(of(name, { iss: 'https://login.microsoftonline.com.attacker.example/' })?.vendor).toBeUndefined();
  });

  test('a name that IANA registered too keeps that meaning elsewhere', () => {
    expect(of('ref', github)?.title).toBe('Git ref');
    expect(of('ref', { iss: 'https://federation.example' })?.title).toBe('Reference');
  });

  test('a registered claim of most tokens is the same row everywhere', () => {
    expect(of('iss', github)).toBe(claimOf('iss'));
  });

  test('a name that is an address is a public claim name', () => {
    expect(of('https://bakery.example/roles', {})?.source.title).toMatch(/^RFC 7519 section 4\.2/u);
  });

  test('no row is reached through a prototype', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) expect(of(name, github)).toBeUndefined();
  });
});

test.each([
  ['rs256', ['RS256']],
  ['HS-256', ['HS256']],
  ['eddsa', ['EdDSA']],
  ['ES521', ['ES512']],
  ['ES25', ['ES256']],
  ['XS384', ['HS384', 'RS384', 'PS384', 'ES384']],
  ['A128GCM', []],
  ['', []],
])('near %j is %j', (name, near) => {
  expect(namesNear(name)).toEqual(near);
});

test('none is none in any spelling', () => {
  expect(['none', 'None', 'nOnE', ' none '].every(isNone)).toBe(true);
  expect(['', 'nonce', 'HS256'].some(isNone)).toBe(false);
});
