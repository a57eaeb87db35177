/** Words of shell commands, as bash and cmd.exe read them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bashCommands, cmdCommands, type Command } from '#artifacts/forms/shell-words';
import { toPastedSpans, wholeSlice } from '#text/slice';
import { cases } from '../scale';

const texts = (commands: Iterable<Command>): string[][] =>
  Array.from(commands, (words) => words.map(({ text }) => text));
const bash = (text: string) => texts(bashCommands(wholeSlice(text)));
const cmd = (text: string) => texts(cmdCommands(wholeSlice(text)));

describe('bash', () => {
  test.each([
    ['a b  c', [['a', 'b', 'c']]],
    ["a 'b c' d", [['a', 'b c', 'd']]],
    [String.raw`a "b \"c\" \n \\ $"`, [['a', String.raw`b "c" \n \ $`]]],
    ['a b\'c\'"d"e', [['a', 'bcde']]],
    ['a \'\' ""', [['a', '', '']]],
    ["a 'it'\\''s'", [['a', "it's"]]],
    ['a \\\n  b', [['a', 'b']]],
    ['a \\\r\n  b', [['a', 'b']]],
    ['ab\\\ncd', [['abcd']]],
    ['a; b && c | d & e\nf', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ["a ';&|' \\;", [['a', ';&|', ';']]],
    [String.raw`a $'x\'y\n\t\u00eb\x41\101\\'`, [['a', "x'y\n\tëAA\\"]]],
    [String.raw`a $'\U0001F600'`, [['a', '😀']]],
    ["a 'open", [['a', 'open']]],
    ['a "open', [['a', 'open']]],
    ["a $'open\\", [['a', 'open\\']]],
  ])('%j', (text, words) => {
    expect(bash(text)).toEqual(words);
  });

  test.skipIf(!existsSync('/bin/bash'))('the same words as bash itself', () => {
    const piece = fc.oneof(
      fc.constantFrom("'", '"', ' ', '\\', "\\'", '\\"', '\\\n', "$'", '\\x41', '\\n', '='),
      fc.string({ unit: fc.constantFrom('a', 'B', '1', '-', ':', '/', '.', '{', '}', 'é'), maxLength: 4 }),
    );
    const commands = fc
      .sample(
        fc.array(piece, { maxLength: 8 }).map((all) => `printf_words ${all.join('')}`),
        { numRuns: 400, seed: 7 },
      )
      // Bash refuses a quote that is not closed, and expands braces.
      .filter((text) => !/[{}]/u.test(text));
    const script = commands
      .map((text) => `printf '<%s>' "$(eval ${quoted(text)} 2>/dev/null || printf error)"`)
      .join('\n');
    const out = execFileSync(
      '/bin/bash',
      ['--norc', '-c', `printf_words() { printf '[%s]' "$@"; }\n${script}`],
      {
        encoding: 'utf8',
        env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] ?? '' },
      },
    );
    const expected = out.slice(1, -1).split('><');
    let compared = 0;
    for (const [index, text] of commands.entries()) {
      if (expected[index] === undefined || expected[index].includes('error')) continue;
      const [words = [], ...more] = bash(text);
      expect(more).toEqual([]);
      const printed =
        words
          .slice(1)
          .map((word) => `[${word}]`)
          .join('') || '[]';
      // The command substitution takes line breaks off the end, of which none is there.
      expect([text, printed]).toEqual([text, expected[index]]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
  });
});

/** As a single word of bash. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

describe('cmd.exe', () => {
  test.each([
    ['a "b c" d', [['a', 'b c', 'd']]],
    ['a ^"b c^" d', [['a', 'b c', 'd']]],
    ['a ^\r\n  -H ^"x: y^"', [['a', '-H', 'x: y']]],
    ['a "x ""y"" z"', [['a', 'x "y" z']]],
    [String.raw`a ^"^{^\^"k^\^":1^}^"`, [['a', '{"k":1}']]],
    ['a ^"x^&y^"', [['a', 'x&y']]],
    ['a "x^y"', [['a', 'x^y']]],
    ['a\r\nb', [['a'], ['b']]],
    ['a "open', [['a', 'open']]],
    ['a ^', [['a']]],
  ])('%j', (text, words) => {
    expect(cmd(text)).toEqual(words);
  });
});

test('words know where they are, and no text makes either throw', () => {
  const text = fc
    .array(fc.constantFrom('a', "'", '"', '^', '\\', '\n', ' ', '$', 'x4', ';', '\r\n', 'u'), {
      maxLength: 14,
    })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (text) => {
      for (const read of [bashCommands, cmdCommands]) {
        for (const word of Array.from(read(wholeSlice(text))).flat()) {
          const spans = toPastedSpans(word, { start: 0, end: word.text.length });
          expect(spans.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)).toBe(
            true,
          );
        }
      }
    }),
    cases(500),
  );
});
