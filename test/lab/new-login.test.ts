import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { defences } from '#lab/defences';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import { ALL_COLUMNS, exchanges, setupOf } from './runs';

const LISTED: Partial<Setup> = { ...ALL_COLUMNS, defences: [...DEFAULT_SETUP.defences, 'denylist'] };
const ENDS = ['end-logins', 'change-password', 'log-out'];
const SHAPES: readonly Partial<Setup>[] = [{}, { sessions: 'signed-cookie' }, { store: 'server-cookie' }];

const statusOf = async (acts: string, more: Partial<Setup>) => {
  const { traces } = await run(setupOf(acts, more), direct);
  return traces.map((trace) => exchanges(trace).at(-1)?.response.status);
};

test.each(ENDS.flatMap((end) => SHAPES.map((shape) => [end, shape] as const)))(
  'who logs in anew in the second of %s is let in with a denylist: %j',
  async (end, shape) => {
    const again = await statusOf(`log-in ${end} log-in read-orders`, { ...LISTED, ...shape });
    expect(again).toEqual(again.map(() => 200));
  },
);

test.each(SHAPES)('and what was issued before the end is refused in that second: %j', async (shape) => {
  const refused = await statusOf('log-in end-logins read-orders', { ...LISTED, ...shape });
  expect(refused).toEqual(refused.map(() => 401));
});

test('no defence keeps a user out who logs in anew', { timeout: 60_000 }, async () => {
  for (const { id } of defences) {
    const on = { ...ALL_COLUMNS, defences: [...DEFAULT_SETUP.defences.filter((each) => each !== id), id] };
    const again = await statusOf('log-in end-logins log-in read-orders', on);
    expect([id, again]).toEqual([id, again.map(() => 200)]);
  }
});
