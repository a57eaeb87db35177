/** How long a whole run takes in all three modes, without MSW, and the pure part of a step of the scrubber. */
import { bench } from 'vitest';
import { direct } from '#http/message';
import { holdings } from '#lab/derive/holdings';
import { MOST_ACTS } from '#lab/derive/lab-address';
import { sequence } from '#lab/derive/sequence';
import { cut, run, worldAt } from '#lab/run/run';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { runOf } from './runs';

const setup = {
  ...DEFAULT_SETUP,
  acts: ['log-in', 'read-orders', 'wait-20', 'read-orders', 'refresh', 'log-out', 'read-orders'],
};

await runOf('log-in');
const long = await run(
  { ...DEFAULT_SETUP, acts: Array.from({ length: MOST_ACTS }, () => 'partner') },
  direct,
);

bench('a run of seven acts in three modes, direct', async () => {
  await run(setup, direct);
});

bench('a step back in a run as long as can be: cut, holdings before and after', () => {
  const shown = cut(long, MOST_ACTS - 1);
  for (const trace of shown.traces) {
    for (const acts of [MOST_ACTS - 2, MOST_ACTS - 1]) {
      const world = worldAt(trace, acts);
      holdings(world, world.clock);
    }
  }
});

bench('the rows of that run, once for the whole run', () => {
  sequence(long);
});
