/** Algorithms, claims and header parameters: names occur once and are found exactly. */
import { describe, expect, test } from 'vitest';
import { algorithmOf, ALGORITHMS, isNone, namesNear } from '#jose/algorithms';
import { claimOf, CLAIMS } from '#jose/claims/claims';
import type { TokenObjects } from '#jose/claims/explained';
import { HEADER_PARAMETERS, headerParameterOf } from '#jose/header-parameters';
import { moreNames } from '#jose/claims/more-names';
import { RARE_CLAIMS } from '#jose/claims/rare-claims';
import { VENDORS } from '#jose/claims/vendors';
import { parseJson, type JsonObject } from '#text/json';

const anyClaimOf = (name: string) => claimOf(name, {}, moreNames);

describe.each([
  ['algorithms', ALGORITHMS, algorithmOf],
  ['claims', CLAIMS, claimOf],
  ['all registered claims', [...CLAIMS, ...RARE_CLAIMS], anyClaimOf],
  ['header parameters', HEADER_PARAMETERS, headerParameterOf],
] as const)('%s', (_, rows, find) => {
  test('each name occurs once and finds its row', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows.every((row) => find(row.name) === row)).toBe(true);
  });

  test('no other name is found', () => {
    const names = ['', 'ISS', 'Alg', 'es256', '__proto__', 'constructor', 'toString'];
    expect(names.map((name) => find(name))).toEqual(names.map(() => undefined));
  });
});

test('what claims and header parameters mean is said in sentences', () => {
  const own = VENDORS.flatMap(({ claims, header = [] }) => [
    ...claims.map(([name, , , says]) => ({ name, says })),
    ...header.map(([name, , says]) => ({ name, says })),
  ]);
  const all = [...CLAIMS, ...RARE_CLAIMS, ...HEADER_PARAMETERS, ...own];
  expect(all.filter(({ says }) => !/^[A-Z].*\.$/u.test(says))).toEqual([]);
});

const objectIn = (value: object | undefined): JsonObject | undefined => {
  const json = value && parseJson(JSON.stringify(value)).value;
  return json?.type === 'object' ? json : undefined;
};

const STRANGERS: readonly object[] = [
  {},
  { iss: 'https://auth.shop.example' },
  { iss: 'https://login.microsoftonline.com.attacker.example/' },
];

describe.each(VENDORS.map((vendor) => [vendor.vendor, vendor] as const))(
  "names of %s's are explained as its own in its tokens alone",
  (name, { claims, header = [], example }) => {
    const token: TokenObjects = { header: objectIn(example.header ?? {}), claims: objectIn(example.claims) };

    test('its example is told as its own and nobody else’s, and uses its names', () => {
      expect(VENDORS.filter(({ fits }) => fits(token)).map(({ vendor }) => vendor)).toEqual([name]);
      const used = [...Object.keys(example.header ?? {}), ...Object.keys(example.claims ?? {})];
      expect([...claims, ...header].some((row) => used.includes(row[0]))).toBe(true);
    });

    test.each(claims.map((row) => [row[0]] as const))('the claim %s', (claim) => {
      expect(claimOf(claim, token, moreNames)).toMatchObject({ name: claim, vendor: name });
      for (const stranger of STRANGERS) {
        const elsewhere = { header: objectIn({}), claims: objectIn(stranger) };
        expect(claimOf(claim, elsewhere, moreNames)?.vendor).toBeUndefined();
      }
    });

    test.each(header.map((row) => [row[0]] as const))('the header parameter %s', (parameter) => {
      expect(headerParameterOf(parameter, token, moreNames)).toMatchObject({ name: parameter, vendor: name });
      for (const stranger of STRANGERS) {
        const elsewhere = { header: objectIn({}), claims: objectIn(stranger) };
        expect(headerParameterOf(parameter, elsewhere, moreNames)?.vendor).toBeUndefined();
      }
    });
  },
);

describe('a name that has a registered meaning too', () => {
  const github = { claims: objectIn({ iss: 'https://token.actions.githubusercontent.com' }) };
  const federation = { claims: objectIn({ iss: 'https://federation.example' }) };
  const of = (name: string, token: TokenObjects) => claimOf(name, token, moreNames);

  test('keeps that meaning elsewhere', () => {
    expect(of('ref', github)?.title).toBe('Git ref');
    expect(of('ref', federation)?.title).toBe('Reference');
  });

  test('is the same row everywhere when no vendor means otherwise', () => {
    expect(of('iss', github)).toBe(claimOf('iss'));
  });

  test('the nonce in the header is Microsoft’s in an Entra token, and else ACME’s', () => {
    const header = objectIn({ alg: 'RS256', nonce: 'n' });
    const entra = { header, claims: objectIn({ iss: 'https://sts.windows.net/t/' }) };
    expect(headerParameterOf('nonce', entra, moreNames)?.says).toContain('Microsoft Graph');
    expect(headerParameterOf('nonce', { header }, moreNames)?.source.title).toContain('RFC 8555');
  });

  test('what is registered for JWEs alone is not explained so in a JWS, and the other way round', () => {
    const jws = { header: objectIn({ alg: 'ES256', iss: 'a', zip: 'DEF' }) };
    const jwe = { header: objectIn({ alg: 'dir', enc: 'A256GCM', iss: 'a', zip: 'DEF', b64: false }) };
    expect(headerParameterOf('iss', jws, moreNames)).toBeUndefined();
    expect(headerParameterOf('zip', jws, moreNames)?.vendor).toBe('SMART Health Cards');
    expect(headerParameterOf('iss', jwe, moreNames)?.source.title).toContain('RFC 7519');
    expect(headerParameterOf('zip', jwe, moreNames)?.source.title).toContain('RFC 7516');
    expect(headerParameterOf('b64', jwe, moreNames)).toBeUndefined();
  });

  test('custom attributes are Cognito’s where the token is', () => {
    const token = { claims: objectIn({ token_use: 'id' }) };
    expect(of('custom:shift', token)?.vendor).toBe('Amazon Cognito');
    expect(of('custom:shift', federation)).toBeUndefined();
  });

  test('a name that is an address is a public claim name', () => {
    expect(of('https://bakery.example/roles', { claims: objectIn({}) })?.source.title).toMatch(
      /^RFC 7519 section 4\.2/u,
    );
  });

  test('no row is reached through a prototype', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(of(name, github)).toBeUndefined();
      expect(headerParameterOf(name, { header: objectIn({}) }, moreNames)).toBeUndefined();
    }
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
