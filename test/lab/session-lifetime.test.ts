/** How long sessions live is chosen; ending one takes effect all the same. */
import { expect, test } from 'vitest';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { lines, runOf, traceOf } from './runs';

const last = async (acts: string, mode: string, sessionIdle: string, sessionLongest: string) =>
  lines(traceOf(await runOf(acts, { columns: ['session', 'bff'], sessionIdle, sessionLongest }), mode)).at(
    -1,
  );

test('the lab opens with 30 minutes and 12 hours', () => {
  expect([DEFAULT_SETUP.sessionIdle, DEFAULT_SETUP.sessionLongest]).toEqual(['30m', '12h']);
});

test.each(['session', 'bff'])('%s: idle and absolute lifetime', async (mode) => {
  const read = 'log-in wait-20 read-orders';
  expect(await last(read, mode, '15m', '12h')).toBe('GET /orders 401');
  expect(await last(read, mode, '30m', '12h')).toBe('GET /orders 200');
  expect(await last('log-in wait-day read-orders', mode, '30d', '12h')).toBe('GET /orders 401');
  expect(await last('log-in wait-week read-orders', mode, '30d', '30d')).toBe('GET /orders 200');
  // Each use prolongs it, but not past its longest.
  const used = `log-in${' wait-20 read-orders'.repeat(4)}`;
  expect(await last(used, mode, '30m', '12h')).toBe('GET /orders 200');
  expect(await last(used, mode, '30m', '1h')).toBe('GET /orders 401');
});

test('a session that lives for 30 days still ends at once', async () => {
  expect(await last('log-in wait-week read-orders end-logins read-orders', 'session', '30d', '30d')).toBe(
    'GET /orders 401',
  );
});
