/** Partitioned cookies (CHIPS) in each browser: the partner's page has a login of its own, and a third site has none. Not: the jar by itself (cookies/third-party.test.ts). */
import { describe, expect, test } from 'vitest';
import { attackOf } from '#lab/attacks';
import { profiles } from '#lab/browser/profiles';
import { playCell } from '#lab/measures/matrix';
import { exchanges, lastWorld, lines, runOf, traceOf } from './runs';

const ON = { crossSite: 'yes', defences: ['secure', 'chips'] } as const;
const PARTNER = 'https://partner.example';
const COOKIE_MODES = ['session', 'bff'];
const browsers = profiles.map(({ id }) => id);

describe.each(browsers)('%s', (browser) => {
  test.each(COOKIE_MODES)(
    '%s: the partner’s page stays logged in, and the shop’s own knows nothing of it',
    async (mode) => {
      const more = { ...ON, browser, columns: [mode] };
      const trace = traceOf(await runOf('partner wait-10 partner-read read-orders', more), mode);
      expect(lines(trace).slice(-2)).toEqual(['GET /orders 200', 'GET /orders 401']);
      expect(lastWorld(trace).userAgents.victim.jar.map(({ partition }) => partition)).toEqual([PARTNER]);
    },
  );

  test('a log-out at the partner’s drops the cookie that the partner’s page has', async () => {
    const trace = traceOf(await runOf('log-in log-out', { ...ON, browser }), 'session');
    expect(lastWorld(trace).userAgents.victim.jar).toEqual([]);
  });

  // What the other site's page loads is under that site; where a form or a link leads is on top itself.
  test.each([
    ['csrf-image', 'failed'],
    ['csrf-fetch', 'failed'],
    ['csrf-read', 'failed'],
    ['clickjacking', 'failed'],
    ['csrf-form', 'succeeded'],
    ['csrf-link', 'succeeded'],
  ])('%s: %s', async (id, expected) => {
    const attack = attackOf(id);
    if (!attack) throw new Error(`no ${id}`);
    const cell = await playCell(
      { ...attack, presupposes: { ...attack.presupposes, ...ON } },
      { mode: 'session' },
      'none',
      browser,
    );
    expect(cell.played.outcome).toBe(expected);
  });
});

test('without it, where third-party cookies are blocked, the partner’s page has none', async () => {
  const without = { ...ON, defences: ['secure'] };
  for (const { id: browser, thirdPartyCookies } of profiles) {
    const trace = traceOf(await runOf('partner', { ...without, browser }), 'session');
    const expected = thirdPartyCookies.value === 'blocked' ? 401 : 200;
    expect([browser, exchanges(trace).at(-1)?.response.status]).toEqual([browser, expected]);
  }
});

test('the attribute needs Secure, and the defence sets it', async () => {
  const trace = traceOf(await runOf('log-in', { ...ON, defences: ['chips'] }), 'session');
  const [storing] = exchanges(trace)[0]?.storing ?? [];
  expect(storing?.text).toMatch(/; Secure; SameSite=None; Partitioned$/u);
  expect(storing?.outcome).toBe('stored');
});
