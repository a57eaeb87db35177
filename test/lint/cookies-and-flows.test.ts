/** Rules on cookies and flows taken together: one finding for one cause, the severity of each branch, odd values. Not: their own examples (rules.test.ts). */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSetCookie } from '#cookies/set-cookie';
import { flowOf, parseFlow } from '#lint/flow';
import { lint } from '#lint/lint';
import type { Finding } from '#lint/rule';
import type { Plain } from '#text/json-of';
import { cases } from '../scale';

const NOW = 1_790_000_000;
const inCookie = (text: string): Finding[] => lint('set-cookie', parseSetCookie(text), { now: NOW });
const inFlow = (text: string): Finding[] => lint('flow', parseFlow(text), { now: NOW });
const told = (findings: Finding[]): string[] =>
  findings.map(({ rule, severity }) => `${severity} ${rule.id}`);

const ID = 'b7e1c04d55a94f0e';

describe('a cookie has one finding for one cause', () => {
  test.each([
    [
      `__Secure-sid=${ID}; Path=/; HttpOnly; SameSite=None; Partitioned`,
      ['error cookie-partitioned', 'warning cookie-samesite'],
    ],
    [
      `__Secure-sid=${ID}; Path=/; HttpOnly; SameSite=None`,
      ['error cookie-samesite-none-insecure', 'warning cookie-samesite'],
    ],
    [`__Host-sid=${ID}; Path=/; HttpOnly; SameSite=Lax`, ['error cookie-prefix-broken']],
    [`sid=${ID}; Path=/; HttpOnly; SameSite=Lax`, ['error cookie-no-secure']],
    [
      `__Host-sid=${ID}; Path=/; Domain=bakery.example; Secure; HttpOnly; SameSite=Lax`,
      ['error cookie-prefix-broken'],
    ],
    [`sid=${ID}; Path=/; Domain=bakery.example; Secure; HttpOnly; SameSite=Lax`, ['warning cookie-domain']],
    [`__Http-sid=${ID}; Path=/; Secure; SameSite=Lax`, ['error cookie-no-httponly']],
    [`__Host-sid=${ID}; Path=/; Secure; HttpOnly; Partitioned`, ['warning cookie-samesite']],
    [`__Host-rye; Path=/; Secure`, ['error cookie-syntax']],
    ['bread=rye\u0000loaf; Path=/; Path=/orders', ['error cookie-syntax']],
    ['bread=rye; Path=/; Max-Age=40000000', ['info cookie-lifetime']],
    [
      `__Host-sid=${ID}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=40000000`,
      ['warning cookie-lifetime'],
    ],
    // A deletion that is refused leaves the cookie in place; otherwise nothing is asked of it.
    ['__Host-sid=; Path=/; Max-Age=0', ['error cookie-prefix-broken']],
    ['sid=; Domain=bakery.example; Expires=Thu, 01 Jan 1970 00:00:00 GMT', []],
  ])('%s', (text, expected) => {
    expect(told(inCookie(text))).toEqual(expected);
  });
});

describe('a flow has one finding for one cause', () => {
  const jwt = (ttlSeconds: number) => ({ accessToken: { format: 'jwt', ttlSeconds } });
  test.each<[Plain, string[]]>([
    [jwt(3601), ['warning access-ttl-long']],
    [jwt(86_401), ['error access-ttl-long']],
    [{ ...jwt(3600), revocation: null }, ['warning no-revocation']],
    [{ ...jwt(86_401), revocation: null }, ['error no-revocation']],
    [{ ...jwt(604_800), revocation: { kind: 'status list' } }, []],
    [{ verify: {} }, ['error verify-alg-open', 'warning verify-no-audience']],
    [{ verify: null }, []],
    [
      { client: { type: 'confidential' }, refreshToken: { absoluteTtlSeconds: null, idleTtlSeconds: null } },
      ['warning refresh-unbounded'],
    ],
    [
      { client: { type: 'public' }, refreshToken: { rotation: false, reuseDetection: false } },
      ['error refresh-no-rotation'],
    ],
    [{ client: { grant: 'implicit', responseType: 'token' } }, ['error flow-deprecated']],
    [{ client: { grant: 'implicit', responseType: 'id_token' } }, ['warning flow-deprecated']],
    [{ session: { aal: 2, overallSeconds: 90_000, idleSeconds: 60 } }, ['warning session-timeout']],
    [{ session: { aal: 3, overallSeconds: 90_000, idleSeconds: 60 } }, ['error session-timeout']],
  ])('%j', (value, expected) => {
    expect(told(lint('flow', flowOf(value), { now: NOW }))).toEqual(expected);
    expect(told(inFlow(JSON.stringify(value)))).toEqual(expected);
  });
});

test('what a flow leaves out is not spoken of', () => {
  const places = ['memory', 'cookie', 'cookie-httponly'];
  for (const name of ['accessToken', 'refreshToken', 'idToken', 'session']) {
    for (const storage of places) {
      for (const ttlSeconds of [null, 600, 31_536_000]) {
        expect(told(inFlow(JSON.stringify({ [name]: { storage, ttlSeconds } })))).toEqual([]);
      }
    }
  }
});

const MEMBERS = {
  accessToken: ['format', 'storage', 'ttlSeconds', 'httpOnly', 'transport', 'sameSite', 'csrf'],
  refreshToken: [
    'storage',
    'rotation',
    'reuseDetection',
    'graceSeconds',
    'absoluteTtlSeconds',
    'idleTtlSeconds',
  ],
  session: ['aal', 'overallSeconds', 'idleSeconds', 'transport', 'sameSite', 'csrf'],
  client: ['type', 'grant', 'responseType', 'pkce'],
  verify: ['algorithms', 'issuer', 'audience', 'clockTolerance'],
  revocation: ['kind', 'key'],
};

test('no value of a member makes a rule throw', () => {
  const value = fc.oneof(
    fc.constantFrom(
      null,
      true,
      false,
      1e308,
      -1,
      'jwt',
      'cookie',
      'public',
      'implicit',
      'none',
      'denylist',
      'token',
    ),
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(fc.string(), fc.constant(null))),
    fc.object(),
  );
  const flow = fc.record(
    Object.fromEntries(
      Object.entries(MEMBERS).map(([name, members]) => [
        name,
        fc.oneof(
          fc.record(Object.fromEntries(members.map((member) => [member, value])), { requiredKeys: [] }),
          value,
        ),
      ]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(flow, (each) => {
      const text = JSON.stringify(each);
      for (const { at, says } of inFlow(text)) {
        expect(at.start >= 0 && at.end >= at.start && at.end <= text.length).toBe(true);
        expect(says).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
    }),
    cases(1000),
  );
});
