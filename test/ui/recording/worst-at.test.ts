/** What the time line shows of findings at one place. */
import { expect, test } from 'vitest';
import { worstAt } from '../../../src/ui/recording/worst-at';
import { loginOf } from './login-of';

test('each place has the worst of its findings, whatever their order', () => {
  const { findings } = loginOf('api-key-careless');
  const [first] = findings;
  if (!first) throw new Error('no finding');
  const as = (severity: typeof first.severity) => ({ ...first, severity });
  const at = first.place?.exchange ?? -1;
  for (const both of [
    [as('info'), as('error'), as('warning')],
    [as('error'), as('info')],
  ])
    expect([...worstAt(both)]).toEqual([[at, 'error']]);
  expect([...worstAt([as('warning')], () => 7)]).toEqual([[7, 'warning']]);
  const { place: _, ...placeless } = first;
  expect(worstAt([placeless]).size).toBe(0);
});
