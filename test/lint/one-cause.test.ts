/** Tokens of each profile with one thing wrong: one finding, of one rule, as grave as it is. Not: the rules' own examples (rules.test.ts). */
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { lint } from '#lint/lint';

const NOW = 1_790_000_000;
const ISSUER = 'https://login.bakery.example';
const API = 'https://orders.bakery.example';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const findingsOf = (header: object, claims: object): string[] =>
  lint('jws', decodeJws(`${encode(header)}.${encode(claims)}.${'AQ'.repeat(43)}`), { now: NOW }).map(
    ({ rule, severity }) => `${rule.id} ${severity}`,
  );

type Case = readonly [what: string, header: object, claims: object, findings: readonly string[]];
interface Profile {
  readonly header: object;
  readonly claims: object;
  /** What is said of the token without that claim. */
  readonly without: Readonly<Record<string, readonly string[]>>;
  readonly others?: readonly Case[];
}

const PROFILES: Readonly<Record<string, Profile>> = {
  'an ID token': {
    header: { alg: 'ES256' },
    claims: { iss: ISSUER, sub: 'c-1842', aud: 'till', nonce: 'n-88', iat: NOW, exp: NOW + 600 },
    without: {
      iss: ['iss-missing error'],
      sub: ['idt-required-claims error'],
      exp: ['idt-required-claims error'],
      iat: ['idt-required-claims error'],
    },
  },
  'an access token': {
    header: { alg: 'ES256', typ: 'at+jwt' },
    claims: { iss: ISSUER, sub: 'c', aud: API, client_id: 'till', jti: 't-2', iat: NOW, exp: NOW + 600 },
    without: {
      iss: ['iss-missing error'],
      aud: ['aud-missing error'],
      exp: ['exp-missing error'],
      sub: ['at-required-claims error'],
      client_id: ['at-required-claims error'],
      jti: ['at-required-claims error'],
      iat: ['at-required-claims error'],
    },
    others: [
      ['a MAC', { alg: 'HS256' }, {}, ['at-alg warning']],
      ['no algorithm', { alg: 'none' }, {}, ['alg-none error']],
      ['a hash as password', {}, { password: `$2b$12$${'a'.repeat(53)}` }, ['secret-hash warning']],
      ['a key as secret', {}, { client_secret: `sk_live_${'a'.repeat(24)}` }, ['secret-api-key error']],
      ['a private address', {}, { ip: '10.0.0.1' }, ['internal-network info']],
      ['a metadata service', {}, { hook: 'http://169.254.169.254/' }, ['internal-network warning']],
      ['a card', {}, { card: 4539148803436467 }, ['pii-card error']],
      ['a number like a card', {}, { paid: '4539148803436467' }, ['pii-card warning']],
      ['a test card', {}, { card: '4242424242424242' }, ['pii-card info']],
      ['a number like an SSN', {}, { file: '536-22-8714' }, ['pii-national-id warning']],
      ['an SSN', {}, { ssn: '536-22-8714' }, ['pii-national-id error']],
      ['a key as token', {}, { accessToken: `gho_${'a1'.repeat(18)}` }, ['secret-api-key error']],
      ['an opaque token', {}, { refresh_token: 'rt-5f0c81d29b7a4e63' }, ['token-in-claim warning']],
      ['a documented key', {}, { aws: 'AKIAIOSFODNN7EXAMPLE' }, ['secret-api-key info']],
    ],
  },
  'a DPoP proof': {
    header: { alg: 'ES256', typ: 'dpop+jwt', jwk: { kty: 'EC' } },
    claims: { jti: 'p-77', htm: 'POST', htu: API, iat: NOW },
    without: {
      jti: ['dpop-proof error'],
      htm: ['dpop-proof error'],
      htu: ['dpop-proof error'],
      iat: ['dpop-proof error'],
    },
    others: [
      ['a MAC', { alg: 'HS256' }, {}, ['dpop-proof error']],
      ['a query', {}, { htu: `${API}?page=2` }, ['dpop-htu warning']],
      ['an empty htu', {}, { htu: '' }, ['dpop-proof error']],
      ['a list of methods', {}, { htm: ['POST'] }, ['dpop-proof error']],
    ],
  },
  'a security event token': {
    header: { alg: 'ES256', typ: 'secevent+jwt' },
    claims: { iss: ISSUER, aud: API, iat: NOW, jti: 'e-51', events: { 'https://bakery.example/closed': {} } },
    without: {
      iss: ['iss-missing error'],
      iat: ['set-shape error'],
      jti: ['set-shape error'],
      events: ['set-shape error'],
    },
    others: [
      ['an expiry', {}, { exp: NOW + 600 }, ['set-shape warning']],
      ['another type', { typ: 'JWT' }, {}, ['set-shape warning']],
      ['a list of events', {}, { events: ['https://bakery.example/closed'] }, ['claim-type error']],
    ],
  },
  'a logout token': {
    header: { alg: 'ES256', typ: 'logout+jwt' },
    claims: {
      iss: ISSUER,
      aud: 'till',
      sub: 'c-1842',
      iat: NOW,
      exp: NOW + 120,
      jti: 'l-9',
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    },
    without: {
      iss: ['iss-missing error'],
      aud: ['aud-missing error'],
      exp: ['exp-missing error'],
      sub: ['logout-token error'],
      iat: ['logout-token error'],
      jti: ['logout-token error'],
      events: ['logout-token error'],
    },
    others: [
      ['a nonce', {}, { nonce: 'n-88' }, ['logout-token error']],
      ['another type', { typ: 'JWT' }, {}, ['logout-token warning']],
      ['a list of events', {}, { events: [] }, ['claim-type error']],
      ['a long life', {}, { exp: NOW + 600 }, ['lifetime-long warning']],
    ],
  },
  'a client assertion': {
    header: { alg: 'ES256', typ: 'client-authentication+jwt' },
    claims: { iss: 'till', sub: 'till', aud: ISSUER, iat: NOW, exp: NOW + 60, jti: 'c-3' },
    without: {
      iss: ['iss-missing error'],
      sub: ['client-assertion error'],
      aud: ['aud-missing error'],
      exp: ['exp-missing error'],
      jti: ['client-assertion warning'],
    },
    others: [
      ['another subject', {}, { sub: 'oven' }, ['client-assertion error']],
      ['a subject of another type', {}, { sub: ['till'] }, ['claim-type error']],
      ['a token endpoint', {}, { aud: `${ISSUER}/token` }, ['client-assertion warning']],
    ],
  },
  'an SD-JWT VC': {
    header: { alg: 'ES256', typ: 'dc+sd-jwt' },
    claims: { iss: 'https://guild.example', vct: 'https://guild.example/baker', iat: NOW },
    without: { iss: [], iat: [], vct: ['sdjwt-vc error'] },
    others: [['the old type', { typ: 'vc+sd-jwt' }, {}, ['sdjwt-vc warning']]],
  },
};

describe.each(Object.entries(PROFILES))('%s', (_, { header, claims, without, others = [] }) => {
  test('as it should be', () => {
    expect(findingsOf(header, claims)).toEqual([]);
  });

  test.each(Object.entries(without))('without %s', (name, findings) => {
    const rest = Object.fromEntries(Object.entries(claims).filter(([each]) => each !== name));
    expect(findingsOf(header, rest)).toEqual(findings);
  });

  test.each(others)('with %s', (__, otherHeader, otherClaims, findings) => {
    expect(findingsOf({ ...header, ...otherHeader }, { ...claims, ...otherClaims })).toEqual(findings);
  });
});
