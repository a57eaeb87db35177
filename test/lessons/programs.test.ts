/** Commands of lessons that run a program with jose: it runs, and says what the lesson says that it does. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';

const execute = promisify(execFile);

/** What each try prints, in order. */
const SAID: Readonly<Record<string, readonly ('valid' | 'refused')[]>> = {
  'kick-them-out': ['valid', 'valid', 'refused'],
  'alg-none': ['refused', 'refused'],
  'rs-hs-confusion': ['refused', 'refused'],
  'token-picks-its-key': ['refused', 'valid'],
  // Its command is one line and no file: it prints whose token it is.
  'ten-services': [],
  'right-signature-wrong-shop': ['valid', 'refused', 'valid', 'refused'],
};

/** The lines between those that write the file and the one that ends it. */
const programIn = (command: string): string | undefined => /<<'END'\n([\s\S]*)\nEND\n/u.exec(command)?.[1];

const withPrograms = lessons.filter(({ checks }) => checks.some(({ tool }) => tool === 'jose'));

test.each(withPrograms.map((lesson) => [lesson.id, lesson] as const))('%s', async (id, lesson) => {
  const run = (await runsOf(setupOf(lesson), lesson, direct)).at(-1);
  if (!run) throw new Error('no run');
  const programs = lesson.checks.flatMap((check) => programIn(check.command(run)) ?? []);
  const printed = await Promise.all(
    programs.map((program) => execute('node', ['--input-type=module', '-e', program])),
  );
  const said = printed.flatMap(({ stdout }) => stdout.match(/: (?:valid|refused),/gu) ?? []);
  expect(said.map((each) => each.slice(2, -1))).toEqual(SAID[id]);
});
