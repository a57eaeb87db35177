/** A key that script can’t export lies readable in the browser’s files: a copy of the browser takes it along. */
import { expect, test } from 'vitest';
import { attacks } from '#lab/attacks';
import { LANES, playCell } from '#lab/measures/matrix';
import { exchanges, runOf, setupOf, traceOf } from './runs';

const OF_A_COPY = attacks.filter(({ grants }) => grants.includes('a copy of the browser'));

test.each(OF_A_COPY.map((attack) => [attack.id, attack] as const))(
  '%s: DPoP stops nothing that succeeds without it',
  { timeout: 60_000 },
  async (_id, attack) => {
    for (const lane of LANES) {
      const [bare, bound] = [await playCell(attack, lane, 'none'), await playCell(attack, lane, 'dpop')];
      expect([lane, bound.played.outcome]).toEqual([lane, bare.played.outcome]);
    }
  },
);

test('script in the page gets no key: DPoP still stops what it sends home', async () => {
  const attack = attacks.find(({ id }) => id === 'xss-reads-storage');
  if (!attack) throw new Error('no attack');
  const cell = await playCell(attack, { mode: 'jwt', store: 'local-storage' }, 'dpop');
  expect(cell.played.outcome).toBe('failed');
});

test('the copy signs a fresh proof for each request, and does not replay an old one', async () => {
  const { defences } = setupOf('');
  const acts = 'log-in read-orders replay-from-copy';
  const trace = traceOf(await runOf(acts, { defences: [...defences, 'dpop'] }), 'jwt');
  const proofs = exchanges(trace).map(({ request }) => request.fields.find(([name]) => name === 'DPoP')?.[1]);
  expect(new Set(proofs).size).toBe(proofs.length);
  expect(exchanges(trace).at(-1)).toMatchObject({ by: { type: 'tool' }, response: { status: 200 } });
});
