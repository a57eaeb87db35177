/** Every measure that a lesson can read: it is something in some run, and never throws. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import { inWords, measured, MEASURES } from '#lessons/measures';
import { defended, setupWith } from '#lessons/play';

/** A run in which a measure is more than nothing somewhere, where reading the orders is not one. */
const SCENES: Readonly<Record<string, Partial<Setup>>> = {
  seconds: { acts: ['log-in', 'wait-10'] },
  refusal: { acts: ['log-in', 'wait-day', 'read-orders'] },
  preflights: { acts: ['partner'] },
  unreadable: { acts: ['log-in', 'csrf-read'], crossSite: 'yes', defences: defended(['same-site']) },
  email: { acts: ['log-in', 'read-orders'], claims: 'profile' },
  renewed: { acts: ['log-in'] },
  'cookie-value': { acts: ['log-in'] },
  'cookie-length': { acts: ['log-in'] },
  'cookie-refused': { acts: ['log-in'], claims: 'permissions', store: 'server-cookie' },
  'refresh-spent': { acts: ['log-in', 'refresh'] },
  'first-lifetime': { acts: ['log-in', 'refresh-token-theft'] },
  'first-life': { acts: ['log-in', 'refresh-token-theft'] },
  'server-requests': { acts: ['log-in', 'read-photos'] },
  'servers-asked': { acts: ['log-in', 'read-photos'] },
  'auth-requests': { acts: ['log-in', 'read-photos'] },
  'centre-requests-of-ten': { acts: ['log-in', 'read-photos', 'read-photos'] },
  succeeded: { acts: ['log-in', 'xss-reads-storage'], defences: defended(['output-encoding']) },
  because: { acts: ['log-in', 'xss-reads-storage'] },
  collected: { acts: ['log-in', 'xss-reads-storage'], defences: defended(['output-encoding', 'http-only']) },
  shown: { acts: ['log-in', 'alg-none'] },
  'attacker-requests': { acts: ['log-in', 'alg-none'] },
  note: { acts: ['log-in', 'weak-secret'] },
  notes: { acts: ['log-in', 'weak-secret'] },
  'script-did': { acts: ['session-fixation'], defences: defended(['host-prefix']) },
};

test.each(MEASURES.map((measure) => [measure.id, measure] as const))('%s', async (id, measure) => {
  const setup = setupWith({ acts: ['log-in', 'read-orders'], ...SCENES[id] });
  const whole = await run(setup, direct);
  const kind = { number: 'number', 'yes or no': 'boolean', text: 'string' }[measure.kind];
  const values = (['session', 'jwt', 'hybrid'] as const).map((mode) => measured(whole, mode, id));
  for (const value of values) expect(typeof value).toBe(kind);
  expect(values.some((value) => value !== 0 && value !== false && value !== '')).toBe(true);
  // Before any act it can be read too, and of an act that was not done nothing can.
  expect(typeof measured(await run({ ...setup, acts: [] }, direct), 'jwt', id)).toBe(kind);
  expect(measured(whole, 'jwt', id, setup.acts.length + 1)).toBeUndefined();
  expect(measured(whole, 'jwt', id, setup.acts.length)).toEqual(measured(whole, 'jwt', id));
});

test('each has a name of its own', () => {
  expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
});

test('in words', () => {
  expect([200, 6.667, true, false, 'nothing', undefined].map((value) => inWords(value))).toEqual([
    '200',
    '6.7',
    'yes',
    'no',
    'nothing',
    'nothing yet',
  ]);
});
