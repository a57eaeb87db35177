/** Nothing but a mode's own file and the lessons names a mode. Not: texts, which speak of sessions and JWTs all the time. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { modes } from '#lab/modes';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Where a mode may be named, or a word means something else. */
const ALLOWED: readonly RegExp[] = [
  /^lab\/modes\//u,
  // Lessons are written about modes, and so is what is often said of one.
  /^lessons\/(?:path\/)?[^/]+\.ts$/u,
  /^lessons\/choosing\/often-said\.ts$/u,
  // Below, the words are those of tokens and of JOSE.
  /^(?:artifacts|cookies|http|jose|lint|sources|text)\//u,
  // The linter's own name for what a flow has.
  /^ui\/lab\/record\/column-flow\.ts$/u,
];

const names = modes.map(({ id }) => id).join('|');
const LITERAL = new RegExp(`(['"\`])(?:${names})\\1`, 'u');
const KEY = new RegExp(`^\\s*(?:${names}): `, 'u');

const namedIn = (text: string): string[] =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .split('\n')
    .filter((line) => LITERAL.test(line) || KEY.test(line));

test('a mode that is named is found', () => {
  expect(namedIn("mode.id === 'jwt'")).toHaveLength(1);
  expect(namedIn('  hybrid: 3,')).toHaveLength(1);
  expect(namedIn("says: 'A session that was ended'\n// the jwt\n/** `session` */")).toEqual([]);
});

test('no mode is named outside its file and the lessons', () => {
  const named = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/u.test(file) && !ALLOWED.some((each) => each.test(file)))
    .flatMap((file) => namedIn(readFileSync(path.join(SRC, file), 'utf8')).map((line) => `${file}: ${line}`));
  expect(named).toEqual([]);
});
