/** What tables really do: a session is read and prolonged at each request, and spent refresh tokens stay until they expire. */
import { expect, test } from 'vitest';
import { scorecard } from '#lab/measures/scorecard';
import { exchanges, lastWorld, runOf, setupOf, traceOf } from './runs';
import { figuresIn, unitRun } from './scale/fleet';

const READ_AND_PROLONGED = [
  { table: 'sessions', did: 'read' },
  { table: 'sessions', did: 'write' },
];

test('a request with a session reads its row and writes the new end', async () => {
  const trace = traceOf(await runOf('log-in read-orders wait-1 read-orders'), 'session');
  const [, first, second] = exchanges(trace);
  expect(first?.queries).toEqual(READ_AND_PROLONGED);
  expect(second?.queries).toEqual(READ_AND_PROLONGED);
});

test('one that the cache answers for does neither', async () => {
  const trace = traceOf(await runOf('log-in read-orders read-orders', { sessions: 'cached' }), 'session');
  expect(exchanges(trace).at(-1)?.queries).toEqual([]);
});

test('the scorecard counts the write, and the rows that a refresh leaves', async () => {
  const modes = ['session', 'jwt', 'hybrid'];
  const valuesOf = async (id: string, ids: readonly string[]) =>
    (await scorecard(setupOf('', { defences: ids }), modes)).find((figure) => figure.id === id)?.values;
  const opened = setupOf('').defences;
  expect(await valuesOf('look-ups', opened)).toEqual({ session: 2, jwt: 0, hybrid: 0 });
  expect(await valuesOf('rows', opened)).toEqual({ session: 1, jwt: 0, hybrid: 2 });
  const noDetection = opened.filter((id) => id !== 'reuse-detection');
  expect(await valuesOf('rows', noDetection)).toEqual({ session: 1, jwt: 0, hybrid: 1 });
});

test.each([10, 40])('%i refreshes leave so many spent rows and a good one', async (times) => {
  const acts = ['log-in', ...Array.from({ length: times }, () => 'refresh')];
  const { server } = lastWorld(traceOf(await runOf(acts.join(' ')), 'hybrid'));
  expect(server.refreshTokens).toHaveLength(times + 1);
});

test('a renewal adds to what the server keeps, and only where one refreshes', async () => {
  const made = await unitRun();
  const added = ['session', 'jwt', 'hybrid'].map((mode) => figuresIn(made, mode).renewalRowBytes > 100);
  expect(added).toEqual([false, false, true]);
});
