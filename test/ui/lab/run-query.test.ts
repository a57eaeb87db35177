/** The runs that the lab keeps. Not: what a run is (test/lab). */
import { expect, test } from 'vitest';
import { createQueryClient } from '../../../src/ui/query-client';
import { dropOldest, MOST_RUNS } from '../../../src/ui/lab/run-query';

test('an hour of acts leaves the newest runs, and nothing else is dropped', () => {
  const client = createQueryClient();
  client.setQueryData(['transport'], 'any', { updatedAt: 1 });
  for (let number = 0; number < MOST_RUNS * 3; number += 1) {
    // In no order, so that it is the age that counts.
    const age = (number * 7) % (MOST_RUNS * 3);
    client.setQueryData(['run', `${age}`], age, { updatedAt: age + 1 });
  }
  dropOldest(client);
  const kept = client.getQueriesData<number>({ queryKey: ['run'] }).map(([, age]) => age ?? -1);
  expect(kept.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: MOST_RUNS }, (_, index) => MOST_RUNS * 2 + index),
  );
  expect(client.getQueryData(['transport'])).toBe('any');
  client.clear();
});
