/** A class that a component names has a rule in its stylesheet, and a rule has somebody who names its class. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../src', import.meta.url));

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const code = files.filter((file) => /\.tsx?$/u.test(file)).map((file) => ({ file, text: read(file) }));

const classesIn = (sheet: string): ReadonlySet<string> =>
  new Set(
    [
      ...read(sheet)
        .replaceAll(/\/\*[\s\S]*?\*\/|url\([^)]*\)/gu, '')
        .matchAll(/\.([A-Za-z_][\w-]*)/gu),
    ].map(([, name = '']) => name),
  );

/** Each sheet that each file takes, and what it calls it. */
const taken = code.flatMap(({ file, text }) =>
  [...text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/gu)].map(([, name = '', from = '']) => ({
    file,
    text,
    name,
    sheet: path.join(path.dirname(file), from),
  })),
);

test('every class that a component names has a rule', () => {
  const ruleless = taken.flatMap(({ file, text, name, sheet }) => {
    const classes = classesIn(sheet);
    return [...text.matchAll(new RegExp(String.raw`(?<![\w./-])${name}\.(\w+)`, 'gu'))]
      .map(([, each = '']) => each)
      .filter((each) => !classes.has(each))
      .map((each) => `${file}: ${each} of ${sheet}`);
  });
  expect(taken.length).toBeGreaterThan(100);
  expect(ruleless).toEqual([]);
});

test('every class that has a rule is named by somebody', () => {
  const nameless = files
    .filter((file) => file.endsWith('.module.css'))
    .flatMap((sheet) => {
      const users = code.filter(({ text }) => text.includes(`/${path.basename(sheet)}`));
      // Where a value chooses one, as in `styles[tone]`, no code need name it.
      if (users.some(({ text }) => /\bstyles\[/u.test(text))) return [];
      const isNamed = (name: string) =>
        users.some(({ text }) => new RegExp(String.raw`\b${name}\b`, 'u').test(text));
      return [...classesIn(sheet)].filter((name) => !isNamed(name)).map((name) => `${sheet}: ${name}`);
    });
  expect(nameless).toEqual([]);
});
