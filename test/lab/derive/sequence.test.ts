import { expect, test } from 'vitest';
import { sequence, type Row } from '#lab/derive/sequence';
import { runOf } from '../runs';

const rows = async (acts: string) => sequence(await runOf(acts));

/** Each line as its purpose and the number of steps in each mode. */
const shape = (row: Row | undefined) =>
  row?.lines.map(({ purpose, cells }) => [purpose, cells.map(({ steps }) => steps.length)]);

test('one row for each act, one cell for each mode', async () => {
  const all = await rows('log-in wait-10 refresh');
  expect(all.map(({ act, id }) => [act, id])).toEqual([
    [0, 'log-in'],
    [1, 'wait-10'],
    [2, 'refresh'],
  ]);
  for (const row of all) {
    expect(row.cells.map(({ mode }) => mode)).toEqual(['session', 'jwt', 'hybrid']);
    expect(
      row.cells.every(({ steps }) => steps.length > 0 && steps.every(({ act }) => act === row.act)),
    ).toBe(true);
  }
});

test('exchanges for the same thing share a line, and what only one mode does leaves gaps', async () => {
  const all = await rows('log-in wait-20 read-orders log-out');
  expect(shape(all[0])).toEqual([
    ['POST /login', [1, 1, 1]],
    [undefined, [0, 1, 1]],
  ]);
  expect(shape(all[1])).toEqual([[undefined, [1, 1, 1]]]);
  expect(shape(all[2])).toEqual([
    [undefined, [0, 1, 1]],
    ['GET /orders', [1, 1, 1]],
    ['POST /auth/refresh', [0, 0, 1]],
    [undefined, [0, 0, 2]],
    ['GET /orders', [0, 0, 1]],
  ]);
});

test('every step is on exactly one line, in its order', async () => {
  const all = await rows('log-in read-orders refresh wait-20 read-orders log-out read-orders log-in-wrong');
  for (const row of all) {
    for (const { mode, steps } of row.cells) {
      const onLines = row.lines.flatMap(({ cells }) => cells.filter((cell) => cell.mode === mode));
      expect(onLines.flatMap((cell) => cell.steps)).toEqual(steps);
    }
  }
});
