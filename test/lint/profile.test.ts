/** What a JWT is recognised as, by typ and by claims. */
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { lint } from '#lint/lint';
import { profileOf } from '#lint/profile';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const profile = (header: object, claims: unknown) =>
  profileOf(decodeJws(`${encode(header)}.${encode(claims)}.c2ln`));

test.each([
  ['at+jwt', 'access-token'],
  ['application/at+jwt', 'access-token'],
  ['AT+JWT', 'access-token'],
  ['dpop+jwt', 'dpop-proof'],
  ['openid4vci-proof+jwt', 'proof-of-possession'],
  ['logout+jwt', 'logout-token'],
  ['secevent+jwt', 'security-event'],
  ['dc+sd-jwt', 'sd-jwt'],
  ['vc+sd-jwt', 'sd-jwt'],
  ['kb+jwt', 'key-binding'],
  ['vc+jwt', 'credential'],
  ['statuslist+jwt', 'status-list'],
  ['client-authentication+jwt', 'client-assertion'],
  ['entity-statement+jwt', 'other'],
])('typ %s declares %s', (typ, name) => {
  expect(profile({ typ }, {})).toEqual({ name, told: 'header', declared: true });
});

test.each([
  [{ token_use: 'access' }, 'access-token'],
  [{ typ: 'Bearer' }, 'access-token'],
  [{ scope: 'bake', client_id: 'till' }, 'access-token'],
  [{ token_use: 'id' }, 'id-token'],
  [{ at_hash: 'x' }, 'id-token'],
  [{ aud: 'till', nonce: 'n' }, 'id-token'],
  [{ aud: 'till', email_verified: true }, 'id-token'],
  [{ typ: 'Refresh' }, 'refresh-token'],
  [{ iss: 'till', sub: 'till', jti: 'a' }, 'client-assertion'],
  [{ iss: 'till', sub: 'till' }, 'unknown'],
  [{ htm: 'GET', htu: 'https://a.example' }, 'dpop-proof'],
  [{ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, 'logout-token'],
  [{ events: {} }, 'security-event'],
  [{ events: 'many' }, 'unknown'],
  [{ vct: 'https://guild.example/baker' }, 'sd-jwt'],
  [{ sd_hash: 'x', nonce: 'n', aud: 'a' }, 'key-binding'],
  [{ vc: {} }, 'credential'],
  [{ status_list: {} }, 'status-list'],
  [{ typ: 'constructor' }, 'unknown'],
  [{ sub: 'customer' }, 'unknown'],
  [['sub'], 'unknown'],
  [null, 'unknown'],
])('claims %j make it likely: %s', (claims, name) => {
  expect(profile({ typ: 'JWT' }, claims)).toEqual({ name, told: 'claims', declared: false });
});

test('an ACME request is told by nonce and url', () => {
  expect(profile({ nonce: 'n', url: 'https://ca.example' }, {}).name).toBe('proof-of-possession');
});

test.each(['constructor', '__proto__', 'JWT', ''])('typ %s declares nothing', (typ) => {
  expect(profile({ typ }, {})).toEqual({ name: 'unknown', told: 'claims', declared: false });
});

describe('a kind that a person chose', () => {
  const token = (header: unknown, payload: unknown) => decodeJws(`${encode(header)}.${encode(payload)}.c2ln`);
  test('counts instead of the detected one, and binds the token where it is no access token', () => {
    const jws = token({ typ: 'JWT' }, { sub: 'baker' });
    expect(profileOf(jws)).toEqual({ name: 'unknown', told: 'claims', declared: false });
    expect(profileOf(jws, { profile: 'dpop-proof' })).toEqual({
      name: 'dpop-proof',
      told: 'person',
      declared: true,
    });
    // RFC 9068 binds only tokens whose typ says so.
    expect(profileOf(jws, { profile: 'access-token' })).toEqual({
      name: 'access-token',
      told: 'person',
      declared: false,
    });
    expect(profileOf(jws)).toEqual({ name: 'unknown', told: 'claims', declared: false });
  });
  test('is no choice when it is what the header says', () => {
    const jws = token({ typ: 'at+jwt' }, { sub: 'baker' });
    expect(profileOf(jws, { profile: 'access-token' }).told).toBe('header');
  });
  test('makes rules of that kind look', () => {
    const jws = token({ typ: 'JWT' }, { iss: 'https://login.bakery.example', aud: 'till' });
    const ids = (profile?: 'id-token' | 'client-assertion') =>
      lint('jws', jws, { now: 1_790_000_000, ...(profile ? { profile } : {}) }).map(({ rule }) => rule.id);
    expect(ids()).toContain('exp-missing');
    expect(ids('id-token')).toContain('idt-required-claims');
    expect(ids('id-token')).not.toContain('exp-missing');
    expect(ids('client-assertion')).toContain('client-assertion');
  });
});
