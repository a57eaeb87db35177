/** Differences of two setups, in words. */
import { expect, test } from 'vitest';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { lessons } from '#lessons/lessons';
import { setupChanges } from '../../../src/ui/learn/setup-changes';

test('every kind of difference is named', () => {
  const changed = {
    ...DEFAULT_SETUP,
    store: 'memory',
    lifetime: '1h',
    verify: 'introspect',
    defences: [...DEFAULT_SETUP.defences.filter((id) => id !== 'http-only'), 'denylist'],
    acts: ['log-in'],
  };
  const words = setupChanges(DEFAULT_SETUP, changed);
  expect(words).toHaveLength(6);
  expect(words).toContain('JWT expires after: 1 hour');
  expect(words).toContain('Acts: Log in');
  expect(setupChanges(DEFAULT_SETUP, DEFAULT_SETUP)).toEqual([]);
});

test.each(lessons.map(({ id, task }) => [id, task] as const))(
  '%s: the solution differs from the start',
  (_id, task) => {
    expect(setupChanges(task.start, task.solution)).not.toEqual([]);
  },
);
