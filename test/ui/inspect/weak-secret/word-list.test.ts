/** Reading a word list by lines, wherever the chunks are cut. */
import { array, asyncProperty, assert, constantFrom, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, LONGEST_LINE } from '../../../../src/ui/inspect/weak-secret/word-list';
import { cases } from '../../../scale';

/** A file that comes in chunks of so many bytes. */
const inChunks = (text: string, size: number): Blob => {
  const bytes = new TextEncoder().encode(text);
  const stream = () =>
    new ReadableStream({
      start: (controller) => {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
  return Object.assign(new Blob(), { stream });
};

const read = async (file: Blob): Promise<string[]> => {
  const all: string[] = [];
  for await (const { lines } of linesOf(file)) all.push(...lines);
  return all;
};

test.each([
  ['a\nb\n', ['a', 'b']],
  ['a\r\nb\rc', ['a', 'b', 'c']],
  ['\n\na', ['', '', 'a']],
  ['', []],
  ['a\r', ['a']],
  ['\u{feff}böcker\nüber', ['böcker', 'über']],
])('%j', async (text, lines) => {
  expect(await read(new Blob([text]))).toEqual(lines);
});

test('the cuts between chunks do not show', async () => {
  const texts = array(constantFrom('a', 'ö', '🥖', '\n', '\r', '\r\n', ' '), { maxLength: 40 });
  await assert(
    asyncProperty(texts, integer({ min: 1, max: 5 }), async (pieces, size) => {
      const text = pieces.join('');
      const lines = text.split(/\r\n|\r|\n/u);
      if (lines.at(-1) === '') lines.pop();
      expect(await read(inChunks(text, size))).toEqual(lines);
    }),
    cases(500),
  );
});

test('a line of a megabyte is cut, and what follows keeps its number', async () => {
  const lines = await read(inChunks(`a\n${'x'.repeat(1_000_000)}\nb`, 4096));
  expect(lines).toHaveLength(3);
  expect(lines[1]?.length).toBeGreaterThan(LONGEST_LINE);
  expect(lines[2]).toBe('b');
});
