/** A page of the shop in a frame of the attacker's: which cookies go along, what may be framed, and what does not help. */
import { expect, test } from 'vitest';
import { attackOf } from '#lab/attacks';
import { forbiddenToFrame } from '#lab/browser/page-policy';
import { profiles } from '#lab/browser/profiles';
import { LANES, playCell } from '#lab/measures/matrix';
import type { Fields } from '#http/message';
import { exchanges, lines, runOf, traceOf } from './runs';

const outcome = async (lane: (typeof LANES)[number], defence: string, browser?: string) => {
  const attack = attackOf('clickjacking');
  if (!attack) throw new Error('no attack');
  return (await playCell(attack, lane, defence, browser)).played.outcome;
};

test.each([
  ['same-site', 'failed'],
  ['same-site-strict', 'failed'],
  ['foreign-frames', 'failed'],
  ['step-up', 'failed'],
  // The request is the shop’s own page’s.
  ['csrf-token', 'succeeded'],
  ['origin-check', 'succeeded'],
  ['fetch-site', 'succeeded'],
  ['page-policy', 'succeeded'],
])('with %s: %s', async (defence, expected) => {
  expect(await outcome({ mode: 'session' }, defence)).toBe(expected);
});

test('the cookie goes along where third-party cookies are allowed', async () => {
  const all = await Promise.all(profiles.map(({ id }) => outcome({ mode: 'session' }, 'none', id)));
  expect(all).toEqual(
    profiles.map(({ thirdPartyCookies }) => (thirdPartyCookies.value === 'allowed' ? 'succeeded' : 'failed')),
  );
});

test('a frame has a storage of its own: no stored token is there', async () => {
  for (const store of ['local-storage', 'session-storage', 'memory']) {
    expect(await outcome({ mode: 'jwt', store }, 'none')).toBe('failed');
  }
  expect(await outcome({ mode: 'jwt', store: 'server-cookie' }, 'none')).toBe('succeeded');
});

test('the browser says that the page is for a frame, and that the shop’s own script asks', async () => {
  const run = await runOf('log-in clickjacking', { crossSite: 'yes', defences: ['secure'] });
  const trace = traceOf(run, 'session');
  expect(lines(trace)).toEqual(['POST /login 200', 'GET /product 200', 'POST /transfer 200']);
  const said = exchanges(trace)
    .slice(1)
    .map(({ request }) =>
      ['Sec-Fetch-Site', 'Sec-Fetch-Mode', 'Sec-Fetch-Dest'].map(
        (name) => request.fields.find(([each]) => each === name)?.[1],
      ),
    );
  expect(said).toEqual([
    ['cross-site', 'navigate', 'iframe'],
    ['same-origin', 'cors', 'empty'],
  ]);
});

const PAGE = 'https://shop.example/product';
const framed = (fields: Fields, top = 'https://evil.example') =>
  forbiddenToFrame({ status: 200, fields, content: '' }, PAGE, top) === undefined;

test.each<[string, Fields, boolean]>([
  ['nothing', [], true],
  ["frame-ancestors 'self'", [['Content-Security-Policy', "frame-ancestors 'self'"]], false],
  ["frame-ancestors 'none'", [['Content-Security-Policy', "frame-ancestors 'none'"]], false],
  ['its name', [['Content-Security-Policy', 'frame-ancestors https://evil.example']], true],
  ['default-src does not stand in', [['Content-Security-Policy', "default-src 'none'"]], true],
  ['DENY', [['X-Frame-Options', 'DENY']], false],
  ['sameorigin, in any case', [['X-Frame-Options', 'sameorigin']], false],
  ['an unknown value', [['X-Frame-Options', 'ALLOWALL']], true],
  [
    'frame-ancestors counts before X-Frame-Options',
    [
      ['X-Frame-Options', 'DENY'],
      ['Content-Security-Policy', 'frame-ancestors https://evil.example'],
    ],
    true,
  ],
  [
    'each of two policies counts',
    [
      ['Content-Security-Policy', 'frame-ancestors https://evil.example'],
      ['Content-Security-Policy', "frame-ancestors 'self'"],
    ],
    false,
  ],
])('framed by evil.example with %s: %s', (_name, fields, expected) => {
  expect(framed(fields)).toBe(expected);
});

test('the shop frames itself', () => {
  const fields: Fields = [
    ['Content-Security-Policy', "frame-ancestors 'self'"],
    ['X-Frame-Options', 'SAMEORIGIN'],
  ];
  expect(framed(fields, 'https://shop.example')).toBe(true);
});
