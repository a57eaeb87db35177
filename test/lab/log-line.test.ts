/** What a line out of a log is worth where the log holds a refresh. */
import { expect, test } from 'vitest';
import { attackOf } from '#lab/attacks';
import { playCell } from '#lab/measures/matrix';
import { exchanges, traceOf } from './runs';
import { run } from '#lab/run/run';
import { direct } from '#http/message';

const played = async (defence: string) => {
  const attack = attackOf('replay-from-log');
  if (!attack) throw new Error('no such attack');
  return playCell(attack, { mode: 'hybrid', store: 'memory' }, defence);
};

test('a logged refresh goes to the refresh endpoint, so short tokens alone stop nobody', async () => {
  const { setup, played: cell } = await played('short-expiry');
  expect(cell.outcome).toBe('succeeded');
  const trace = traceOf(await run(setup, direct, ['hybrid']), 'hybrid');
  const thiefs = exchanges(trace).filter(({ by }) => by.type === 'tool');
  expect(thiefs.map(({ request }) => new URL(request.url).pathname)).toContain('/auth/refresh');
});

test('rotation spends what the log holds', async () => {
  expect((await played('rotation+short-expiry')).played.outcome).toBe('failed');
});
