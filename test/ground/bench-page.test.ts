/** What bench:page makes of what it measured, and the tokens that it pastes. */
import { expect, test } from 'vitest';
import { longestTask, median, rounds, table } from '../../scripts/bench-page/figures.js';
import { makeToken } from '../../scripts/bench-page/tokens.js';

test('a median is in the middle, whatever the order', () => {
  expect(median([5])).toBe(5);
  expect(median([100, 1, 3])).toBe(3);
  expect(median([10, 1, 2, 3])).toBe(2.5);
});

const made = (url: string, from: string | undefined, start: number, end: number, isScript = true) => ({
  url,
  from,
  isScript,
  start,
  end,
  bytes: 0,
});

test('a round is what waits for a file of the round before', () => {
  expect(rounds([])).toBe(0);
  const page = made('page', undefined, 0, 1, false);
  expect(rounds([page])).toBe(0);
  expect(rounds([page, made('a', 'page', 1, 2), made('b', 'page', 1, 9)])).toBe(1);
  expect(rounds([page, made('a', 'page', 1, 2), made('c', 'a', 2, 3), made('d', 'c', 3, 4)])).toBe(3);
  // Known to have been asked for by the page, however late it was.
  expect(rounds([page, made('a', 'page', 1, 2), made('icon', 'page', 8, 9)])).toBe(1);
});

test('where nobody is said to have asked, a script did that was there', () => {
  const page = made('page', undefined, 0, 1, false);
  const requests = [page, made('a', 'page', 1, 2), made('style', 'page', 1, 2, false)];
  expect(rounds([...requests, made('b', undefined, 3, 4)])).toBe(2);
  expect(rounds([...requests, made('b', undefined, 3, 4), made('c', undefined, 3.5, 6)])).toBe(2);
  expect(rounds([...requests, made('b', undefined, 3, 4), made('c', undefined, 5, 6)])).toBe(3);
});

test('a file that is asked for again makes no further round', () => {
  const page = made('page', undefined, 0, 1, false);
  expect(rounds([page, made('a', 'page', 1, 2), made('b', 'a', 3, 4), made('a', 'b', 5, 6)])).toBe(2);
});

test('the longest task is one of a page’s main thread', () => {
  const task = (tid: number, dur: number) => ({ name: 'RunTask', ph: 'X', pid: 1, tid, dur, tdur: dur / 2 });
  const named = (tid: number, name: string) => ({
    name: 'thread_name',
    ph: 'M',
    pid: 1,
    tid,
    args: { name },
  });
  const events = [task(7, 20_000), task(7, 30_000), task(8, 90_000)];
  expect(longestTask([...events, named(7, 'CrRendererMain'), named(8, 'Compositor')])).toEqual({
    ms: 30,
    ofProcessor: 15,
  });
  expect(longestTask(events)).toEqual({ ms: 0, ofProcessor: 0 });
  const waiting = { ...task(7, 40_000), tdur: 1000 };
  expect(longestTask([...events, waiting, named(7, 'CrRendererMain')], 'ofProcessor').ms).toBe(30);
});

test('a table has even columns', () => {
  expect(
    table([
      ['', 'ours'],
      ['long name', '1'],
    ]),
  ).toBe('           ours\nlong name     1');
});

test.each(['RS256', 'HS256'] as const)(
  'a token of %s has the length that was asked for and its mark',
  (algorithm) => {
    for (const length of [1200, 64 * 1024]) {
      const { text, mark } = makeToken(algorithm, length);
      expect(Math.abs(text.length - length)).toBeLessThan(length / 20);
      const payload = Buffer.from(text.split('.')[1] ?? '', 'base64url').toString();
      expect(payload).toContain(mark);
      expect(makeToken(algorithm, length).mark).not.toBe(mark);
    }
  },
);
