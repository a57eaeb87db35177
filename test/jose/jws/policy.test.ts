/** What exp and nbf say about now, to the second. */
import { expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { policyOf } from '#jose/jws/policy';
import { base64url } from '../tokens';

const NOW = 1_795_428_900;

const policy = (payload: object | string) =>
  policyOf(decodeJws(`e30.${base64url(payload)}.`), NOW, { leeway: 60 });

test.each([
  ['an hour left', { exp: NOW + 3600 }, 'in-time', 'Expires in 1 hour, at 2026-11-23 11:15:00 UTC.'],
  [
    'the last second of the leeway',
    { exp: NOW - 59 },
    'in-time',
    'Expired 59 seconds ago, which is within the 1 minute of leeway that you stated.',
  ],
  ['the leeway over', { exp: NOW - 60 }, 'expired', 'Expired 1 minute ago, at 2026-11-23 10:14:00 UTC.'],
  ['long over', { exp: 0 }, 'expired', 'Expired 56 years ago, at 1970-01-01 00:00:00 UTC.'],
  [
    'nbf within the leeway',
    { nbf: NOW + 60, exp: NOW + 90 },
    'in-time',
    'Expires in 1 minute, at 2026-11-23 10:16:30 UTC.',
  ],
  [
    'nbf beyond it',
    { nbf: NOW + 61 },
    'not-yet-valid',
    'Not valid before 2026-11-23 10:16:01 UTC, in 1 minute.',
  ],
  [
    'expired before it began',
    { nbf: NOW + 999, exp: NOW - 999 },
    'expired',
    'Expired 16 minutes ago, at 2026-11-23 09:58:21 UTC.',
  ],
  ['no exp', { sub: 'u1' }, 'no-expiry', 'It never expires: there is no "exp".'],
  ['no claims set', 'text', 'no-expiry', 'The payload is not a claims set, so nothing says when it expires.'],
  ['an array', '[1]', 'no-expiry', 'The payload is not a claims set, so nothing says when it expires.'],
])('%s', (_, payload, state, says) => {
  expect(policy(payload)).toEqual({ state, times: { state, says }, expected: [] });
});

test.each([
  ['a string', { exp: '1795428900' }, '"exp" must be a number'],
  ['null', { exp: null }, '"exp" must be a number'],
  ['infinity', '{"exp":1e999}', '"exp" must be a number'],
  ['nbf as a string', { exp: NOW + 9, nbf: 'now' }, '"nbf" must be a number'],
  ['iat as a string', { exp: NOW + 9, iat: `${NOW}` }, '"iat" must be a number'],
  ['twice', `{"exp":1,"exp":${NOW + 9}}`, '"exp" appears twice'],
  ['broken JSON', `{"exp":${NOW + 9}`, 'broken JSON'],
])('%s is unreadable', (_, payload, says) => {
  const answer = policy(payload);
  expect(answer.state).toBe('unreadable');
  expect(answer.times.says).toContain(says);
  expect(answer.times.isWhole).toBe(says === 'broken JSON' ? true : undefined);
});

test.each(['JWT', 'jwt', 'at+jwt', 'application/at+jwt'])(
  'a payload that is no claims set is no %s',
  (typ) => {
    const answer = (payload: string) =>
      policyOf(decodeJws(`${base64url({ typ })}.${base64url(payload)}.`), NOW, { leeway: 60 }).times;
    expect(answer('[1]')).toMatchObject({ state: 'unreadable', isWhole: true });
    expect(answer('{}')).toMatchObject({ state: 'no-expiry' });
  },
);

test('milliseconds are pointed out', () => {
  expect(policy({ exp: NOW * 1000 }).times.says).toContain('looks like milliseconds');
});
