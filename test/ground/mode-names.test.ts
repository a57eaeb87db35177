/** Nothing but a mode's own file, the lessons and the stories names a mode. */
import { expect, test } from 'vitest';
import { modes } from '#lab/modes';
import { linesNaming, sourceNaming } from './lines-naming';

/** Where a mode may be named, or a word means something else. */
const ALLOWED: readonly RegExp[] = [
  /^lab\/modes\//u,
  // Lessons are written about modes, and so is what is often said of one.
  /^lessons\/(?:path\/)?[^/]+\.ts$/u,
  /^lessons\/choosing\/often-said\.ts$/u,
  // Stories promise an outcome in each mode.
  /^lab\/stories\//u,
  // Kinds of credentials, whatever mode they are of.
  /^lab\/derive\/scene\/(?:credential|message|servers|tables)\.ts$/u,
  /^(?:lab\/derive\/recorded|ui\/recording)\//u,
  /^ui\/stage\/(?:credential-dialog\.tsx|picture\/svg\.ts|server-box\.tsx|words\.ts)$/u,
  // Below, the words are those of tokens and of JOSE.
  /^(?:artifacts|cookies|http|jose|lint|recording|sources|text)\//u,
  // The parameter of an address that holds a token.
  /^ui\/inspect\/landing\/landing\.ts$/u,
  // The editor shows lessons that name modes.
  /^ui\/learn\/own\/reference\.tsx$/u,
  // The linter's own name for what a flow has.
  /^ui\/lab\/record\/column-flow\.ts$/u,
];

const IDS = modes.map(({ id }) => id);

test('a mode that is named is found', () => {
  expect(linesNaming(IDS, "mode.id === 'jwt'")).toHaveLength(1);
  expect(linesNaming(IDS, '  hybrid: 3,')).toHaveLength(1);
  expect(linesNaming(IDS, "says: 'A session that was ended'\n// the jwt\n/** `session` */")).toEqual([]);
});

test('no mode is named outside its file, the lessons and the stories', () => {
  expect(sourceNaming(IDS, ALLOWED)).toEqual([]);
});
