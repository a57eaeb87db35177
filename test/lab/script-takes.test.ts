/** What script in the page can use elsewhere, as Chromium 150 showed it against a real shop: a token in memory, and a new one by refresh. */
import { expect, test } from 'vitest';
import { attackOf } from '#lab/attacks';
import { playCell, type Lane } from '#lab/measures/matrix';
import { scorecard } from '#lab/measures/scorecard';
import { setupOf } from './runs';

const IN = 'succeeded';
const OUT = 'failed';

const cell = async (id: string, lane: Lane, defence = 'none') => {
  const attack = attackOf(id);
  if (!attack) throw new Error(`no attack ${id}`);
  return (await playCell(attack, lane, defence)).played.outcome;
};

test.each<[string, Lane, string]>([
  ['xss-refreshes', { mode: 'hybrid', store: 'memory' }, IN],
  ['xss-refreshes', { mode: 'hybrid', store: 'local-storage' }, IN],
  // The answer to a refresh holds no token that script could read.
  ['xss-refreshes', { mode: 'hybrid', store: 'server-cookie' }, OUT],
  ['xss-refreshes', { mode: 'session' }, 'not applicable'],
  ['xss-refreshes', { mode: 'jwt', store: 'memory' }, 'not applicable'],
  ['xss-hooks-fetch', { mode: 'session' }, OUT],
  ['xss-hooks-fetch', { mode: 'jwt', store: 'memory' }, IN],
  ['xss-hooks-fetch', { mode: 'jwt', store: 'local-storage' }, IN],
  ['xss-hooks-fetch', { mode: 'jwt', store: 'server-cookie' }, OUT],
  ['xss-hooks-fetch', { mode: 'hybrid', store: 'memory' }, IN],
])('%s in %j: %s', async (id, lane, outcome) => {
  expect(await cell(id, lane)).toBe(outcome);
});

// HttpOnly and SameSite=Strict hide the refresh token, and checks of where a request comes from find the page itself.
test.each(['http-only', 'same-site-strict', 'csrf-token', 'origin-check', 'rotation', 'hashed-tables'])(
  '%s does not keep script from a token of its own',
  async (defence) => {
    expect(await cell('xss-refreshes', { mode: 'hybrid', store: 'memory' }, defence)).toBe(IN);
  },
);

test('the scorecard counts a variable among what injected script can take', async () => {
  const figures = await scorecard(setupOf('', { hybridStore: 'memory' }), ['session', 'jwt', 'hybrid']);
  expect(figures.find(({ id }) => id === 'secrets')?.values).toEqual({ session: 0, jwt: 1, hybrid: 1 });
});
