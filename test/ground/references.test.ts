/** A file that a comment names is there. Not: links between pages and to sources (test/sources). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`/])\/\/[^\n]*/gu;
const NAME = /(?<![\w@#/.*<>{}-])(?:[\w.-]+\/)*[\w-][\w.-]*\.(?:tsx?|js|css|md)\b/gu;

/** They end as a file does and are none. */
const NO_FILES: Readonly<Record<string, string>> = {
  'Auth.js': 'a library',
  'Next.js': 'a framework',
  '__tests__/auth.js': 'code that a test pastes',
};

/** A name within backticks is code or a sample, not a reference. */
const namedIn = (text: string): string[] =>
  (text.match(COMMENT) ?? [])
    .flatMap((comment) => comment.replaceAll(/`[^`]*`/gu, '').match(NAME) ?? [])
    .filter((name) => NO_FILES[name] === undefined);

const foldersAbove = (file: string): string[] => {
  const folder = path.posix.dirname(file);
  return folder === '.' ? ['.'] : [folder, ...foldersAbove(folder)];
};

/** From the file's own folder, any folder above it, or `src`; a test may also begin at the layer that it is about. */
const isThere = (file: string, name: string): boolean => {
  const [top, layer = ''] = file.split('/');
  const folders = [...foldersAbove(file), 'src', ...(top === 'test' ? [`src/${layer}`] : [])];
  return folders.some((folder) => existsSync(path.join(ROOT, folder, name)));
};

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|js|css)$/u.test(file))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`);

const FILES = [
  ...['src', 'test', 'scripts'].flatMap(filesIn),
  ...readdirSync(ROOT).filter((file) => /\.(?:ts|js)$/u.test(file)),
];

test('a file that is there is found from where it is named, one that is not is told', () => {
  expect(
    namedIn('/** Not: judged (layers.test.ts, `sample.ts`). */\nimport "./no.ts"; // see ../scale.ts'),
  ).toEqual(['layers.test.ts', '../scale.ts']);
  expect(isThere('src/http/origin.ts', 'wire.ts')).toBe(true);
  expect(isThere('src/jose/keys/key.ts', 'jws/verify.ts')).toBe(true);
  expect(isThere('src/ui/app.tsx', 'http/wire.ts')).toBe(true);
  expect(isThere('test/http/wire.test.ts', 'wire.ts')).toBe(true);
  expect(isThere('src/ui/app.tsx', 'wire.ts')).toBe(false);
});

test('every file that a comment names is there', () => {
  const named = FILES.flatMap((file) =>
    namedIn(readFileSync(path.join(ROOT, file), 'utf8')).map((name) => [file, name] as const),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(([file, name]) => !isThere(file, name)).map((each) => each.join(': '))).toEqual([]);
});
