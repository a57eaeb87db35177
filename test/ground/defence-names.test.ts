/** Nothing but a defence's own file, the lessons and what an attack presupposes or a way to scale adds names a defence. */
import { expect, test } from 'vitest';
import { defences } from '#lab/defences';
import { linesNaming, sourceNaming } from './lines-naming';

/** Where a defence may be named, or a word means something else. */
const ALLOWED: readonly RegExp[] = [
  /^lab\/defences\//u,
  // Stories, lessons and their remedies are written about defences.
  /^lab\/stories\//u,
  /^lessons\//u,
  // Below, the words are those of cookies, tokens and flows.
  /^(?:artifacts|cookies|http|jose|lint|recording|sources|text)\//u,
  // What Sec-Fetch-Site says.
  /^lab\/browser\/user-agent\.ts$/u,
  // An attribute of cookies.
  /^lab\/shop\/cookie-draft\.ts$/u,
  // A kind of credential.
  /^(?:lab\/derive\/recorded|ui\/recording)\//u,
  // There, it is a table of the database.
  /^lab\/(?:derive\/holdings|derive\/scene\/tables|run\/trace|scale\/unit-figures)\.ts$/u,
  /^ui\/stage\/(?:server-box\.tsx|words\.ts)$/u,
  // The linter's own name for what a flow has.
  /^ui\/lab\/record\/column-flow\.ts$/u,
];

/** An attack on what a defence does is tried with that defence on, and a way to scale is a mode with a defence. */
const isPart = (line: string): boolean =>
  /^lab\/(?:attacks\/[\w-]+\.ts: {3}presupposes|modes\/[\w-]+\.ts: +adds): /u.test(line);

const IDS = defences.map(({ id }) => id);

test('a defence that is named is found', () => {
  expect(linesNaming(IDS, "setup.defences.includes('dpop')")).toHaveLength(1);
  expect(linesNaming(IDS, "says: 'With rotation'\n// the denylist\n/** `secure` */")).toEqual([]);
});

test('no defence is named outside its file, the lessons, and what an attack presupposes or a way to scale adds', () => {
  expect(sourceNaming(IDS, ALLOWED).filter((line) => !isPart(line))).toEqual([]);
});
