/** A search from request to outcome: what it finds, what it tried, what it reports on the way. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Outcome, SearchReport, SearchRequest } from '../../../../src/ui/inspect/weak-secret/messages';
import { runSearch } from '../../../../src/ui/inspect/weak-secret/run-search';
import { compact } from '../../../jose/tokens';

const signed = (secret: string | Uint8Array): string =>
  compact({ alg: 'HS256' }, { sub: 'u_7f3a' }, Buffer.from(secret));

/** A clock that goes 10 ms further at each look. */
const clock = () => {
  let at = 0;
  return () => (at += 10);
};

const run = async (request: SearchRequest): Promise<{ outcome: Outcome; reports: SearchReport[] }> => {
  const reports: SearchReport[] = [];
  const outcome = await runSearch(request, (report) => reports.push(report), clock());
  if (outcome.type !== 'outcome') throw new Error(outcome.says);
  return { outcome, reports };
};

test('a published secret ends the search at once', async () => {
  const { outcome } = await run({ token: signed('your-256-bit-secret'), wordList: new Blob(['x']) });
  expect(outcome.found).toMatchObject({ text: 'your-256-bit-secret', is: 'published' });
  expect(outcome.lists).toHaveLength(1);
  expect(outcome.tally.candidates).toBeLessThan(100);
});

test('a random key: every list is tried to its end, and the progress only grows', async () => {
  const { outcome, reports } = await run({ token: signed(randomBytes(32)) });
  expect(outcome.found).toBeUndefined();
  expect(outcome.lists.length).toBe(5);
  expect(outcome.lists.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(outcome.tally.candidates);
  expect(outcome.tally.keys).toBeGreaterThan(outcome.tally.candidates);
  expect(outcome.seconds).toBeGreaterThan(0);
  const keys = reports.map((report) => (report.type === 'progress' ? report.tally.keys : Number.NaN));
  expect(keys.length).toBeGreaterThan(5);
  expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  for (const report of reports) {
    expect(report.type === 'progress' && report.part > 0 && report.part <= 1).toBe(true);
  }
});

describe('a word list', () => {
  test('is tried after the others, and its hit names the line', async () => {
    const wordList = new Blob(['\nrye-bread-4711\r\nSpelt=Flour?\nno']);
    const { outcome } = await run({ token: signed('Spelt=Flour?'), wordList });
    expect(outcome.found).toEqual({
      text: 'Spelt=Flour?',
      source: 'line 3 of your word list',
      reading: 'utf8',
      is: 'in your word list',
    });
  });

  test('its lines that can be no secret are counted', async () => {
    const wordList = new Blob(['a\n', Uint8Array.of(0x62, 0xff, 0x0a), 'x'.repeat(1001), '\n\nlast']);
    const { outcome } = await run({ token: signed(randomBytes(32)), wordList });
    expect(outcome.passedOver).toBe(2);
    expect(outcome.lists.at(-1)).toEqual({ name: 'lines of your word list', candidates: 2 });
  });

  test('an empty one is no error', async () => {
    const { outcome } = await run({ token: signed(randomBytes(32)), wordList: new Blob() });
    expect(outcome.lists.at(-1)?.candidates).toBe(0);
  });
});

test('a token without a secret is refused', async () => {
  const refused = await runSearch({ token: 'eyJhbGciOiJub25lIn0.e30.' }, () => undefined, clock());
  expect(refused).toMatchObject({ type: 'refused', says: expect.stringContaining('not signed') });
});
