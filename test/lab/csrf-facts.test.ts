/** Requests from elsewhere as real Chromium 150 and Firefox 153 ESR make them against a real shop: each fact was measured there. Not: every cell (goldens/attack-matrix.md). */
import { describe, expect, test } from 'vitest';
import { attackOf } from '#lab/attacks';
import { defencesOn } from '#lab/defences';
import { playCell } from '#lab/measures/matrix';
import { modes } from '#lab/modes';
import { lastWorld, lines, runOf, traceOf, exchanges } from './runs';

const outcome = async (id: string, defence: string, mode = 'session', browser?: string) => {
  const attack = attackOf(id);
  if (!attack) throw new Error(`no ${id}`);
  return (await playCell(attack, { mode }, defence, browser)).played.outcome;
};

describe.each(['chrome', 'firefox'])('%s', (browser) => {
  test.each([
    ['same-site', 'succeeded'],
    ['same-site+csrf-token', 'succeeded'],
    ['same-site+origin-check', 'succeeded'],
    ['same-site-strict', 'failed'],
    ['safe-methods', 'failed'],
  ])('a forged link, with %s: %s', async (defence, expected) => {
    expect(await outcome('csrf-link', defence, 'session', browser)).toBe(expected);
  });

  test.each([
    ['same-site', 'succeeded'],
    ['same-site-strict', 'succeeded'],
    ['same-site-strict+host-prefix', 'succeeded'],
    ['origin-check', 'failed'],
    ['csrf-token', 'failed'],
  ])('a form from a sibling host, with %s: %s', async (defence, expected) => {
    expect(await outcome('csrf-sibling', defence, 'session', browser)).toBe(expected);
  });
});

test('a link with SameSite=Strict is answered with 401', async () => {
  const run = await runOf('log-in csrf-link', { defences: ['same-site-strict'] });
  expect(exchanges(traceOf(run, 'session')).at(-1)?.response.status).toBe(401);
});

test('under the default setup a form logs Alice in as the attacker, and out', async () => {
  for (const [mode, store] of [
    ['session', 'memory'],
    ['hybrid', 'memory'],
    ['jwt', 'server-cookie'],
  ] as const) {
    const attack = attackOf('login-csrf');
    if (!attack) throw new Error('no attack');
    const lane = mode === 'session' ? { mode } : { mode, store };
    expect((await playCell(attack, lane, 'default')).played).toMatchObject({
      outcome: 'succeeded',
      because: 'Alice’s page shows the attacker’s account: what she enters now goes there.',
    });
  }
  expect(await outcome('logout-csrf', 'default')).toBe('succeeded');
});

test.each(modes.map(({ id }) => id))('%s: Alice confirms her own transfer, and it is made', async (mode) => {
  const run = await runOf('log-in transfer', { columns: [mode], defences: ['step-up', 'csrf-token'] });
  const trace = traceOf(run, mode);
  expect(lines(trace).slice(-3)).toEqual(['POST /transfer 403', 'POST /confirm 200', 'POST /transfer 200']);
  expect(lastWorld(trace).server.transfers).toHaveLength(1);
});

test('a confirmation is the user’s own, and fresh', async () => {
  const { traces, setup } = await runOf('log-in transfer', { columns: ['session'], defences: ['step-up'] });
  const [trace] = traces;
  if (!trace) throw new Error('no run');
  expect(defencesOn(setup).map(({ id }) => id)).toEqual(['step-up']);
  const made = exchanges(trace).at(-1);
  const again = await runOf('log-in transfer wait-10 transfer', {
    columns: ['session'],
    defences: ['step-up'],
  });
  // Ten minutes later the shop asks again.
  expect(lines(traceOf(again, 'session')).slice(-3)).toEqual([
    'POST /transfer 403',
    'POST /confirm 200',
    'POST /transfer 200',
  ]);
  expect(made?.request.fields.find(([name]) => name === 'X-Step-Up')?.[1]).toMatch(/^alice\.\d+\./u);
});

test('a browser that was told so asks by https alone', async () => {
  const clear = async (defences: readonly string[]) =>
    exchanges(traceOf(await runOf('log-in eavesdropping', { defences }), 'session')).filter(({ request }) =>
      request.url.startsWith('http:'),
    ).length;
  expect(await clear([])).toBeGreaterThan(0);
  expect(await clear(['hsts'])).toBe(0);
});
