/** The recordings themselves: each is whole, and expected.ts speaks of its exchanges. */
import { describe, expect, test } from 'vitest';
import { firefox, safari, sanitized, truncated } from './dialects';
import { EXPECTED } from './expected';
import { RECORDINGS, recordingText } from './read';

const entriesOf = (text: string): readonly object[] =>
  (JSON.parse(text) as { log: { entries: object[] } }).log.entries;

test('each recording has an expectation', () => {
  expect(RECORDINGS.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

describe.each(Object.entries(EXPECTED))('%s', (name, { credentials, findings }) => {
  const text = recordingText(name);
  const count = entriesOf(text).length;

  test('the exchanges that are spoken of are there', () => {
    const spokenOf = [...credentials, ...findings].flatMap((line) =>
      [...line.matchAll(/[<>x@](\d+)/gu)].map(([, index]) => Number(index)),
    );
    expect(spokenOf.filter((index) => index >= count)).toEqual([]);
  });

  test('what passes through a machine is not in it', () => {
    expect(text).not.toMatch(/\/tmp\/|\/home\/|\/root\/|localhost|127\.0\.0\.1/u);
  });

  test('the dialects keep each exchange, and a sanitized file has none of the three fields', () => {
    for (const dialect of [firefox, safari, sanitized]) expect(entriesOf(dialect(text))).toHaveLength(count);
    expect(sanitized(text)).not.toMatch(/"name":"(?:set-cookie|cookie|authorization)"/iu);
    expect(() => JSON.parse(truncated(text)) as unknown).toThrow(SyntaxError);
  });
});
