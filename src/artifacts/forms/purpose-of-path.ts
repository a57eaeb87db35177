/** What a file is for, told by the folders that it is in. Not: by its own name or its text (purpose.ts). */
import type { Purpose } from './purpose';

/** The purpose, and the folder that tells it. */
export interface FolderPurpose {
  readonly purpose: Purpose;
  readonly folder: string;
}

/**
 * Names of folders, one reason each.
 *
 * Tests: node:test runs all of `test/`, Jest all of `__tests__/` and `__mocks__/`, Mocha `test/` and `spec/`, AVA all but
 * `fixtures/`. Cypress and Playwright keep theirs in `cypress/` and `e2e/`. Go's `testdata/` is used beside them. Benchmarks
 * measure, and serve nobody.
 *
 * Documentation and examples: GitHub's Linguist takes `docs/`, `examples/`, `samples/` and `demos/` for documentation. Vite's
 * plugins and Nuxt's modules have a `playground/`. Training labs keep apart what plays the attacker.
 *
 * Development: Storybook's stories, and what fills a database for developers.
 *
 * Scripts: npm's packages keep in `bin/` and `scripts/` what is started from a shell.
 */
const FOLDERS: Readonly<Record<Exclude<Purpose, 'code'>, readonly string[]>> = {
  test: 'test tests __test__ __tests__ testing testdata spec specs e2e mock mocks __mock__ __mocks__ stubs fixture fixtures __fixtures__ cypress playwright bench benches benchmark benchmarks'.split(
    ' ',
  ),
  documentation: ['doc', 'docs', 'documentation'],
  example:
    'example examples sample samples demo demos playground playgrounds exploit exploits attacker attackers hacker hackers'.split(
      ' ',
    ),
  development: ['stories', 'storybook', 'seed', 'seeds', 'seeder', 'seeders'],
  script: ['bin', 'script', 'scripts', 'tooling'],
};

const TOLD_BY: ReadonlyMap<string, Purpose> = new Map(
  (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).flatMap((purpose) =>
    FOLDERS[purpose].map((name): [string, Purpose] => [name, purpose]),
  ),
);

/** In one of these a plain word names what the program is about, as the questions of a school do: `pages/tests/`. */
const OF_SUBJECTS =
  /^(?:app|pages|routes|views|screens|modules|features|components|controllers|entities|domains?)$/iu;

/** Below these, what browsers load is in `scripts/` too. */
const OF_PAGES = /^(?:public|static|assets|www|web|wwwroot|client|frontend|js|src|app|views)$/iu;

/** `e2e-tests`, `test_utils`, `nextjs-demo`: the first or the last word counts. */
const purposeOfFolder = (folder: string): Purpose | undefined => {
  const words = folder
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, '-')
    .toLowerCase()
    .split(/[-.\s]|(?<!_)_(?!_)/u)
    .filter(Boolean);
  if (words.length === 1) return TOLD_BY.get(words[0] ?? '');
  const found = TOLD_BY.get(words[0] ?? '') ?? TOLD_BY.get(words.at(-1) ?? '');
  // `seed-phrase` is no seed, `script-editor` no script.
  return found === 'development' || found === 'script' ? undefined : found;
};

/**
 * What a file is for, as far as a folder tells.
 * @param path with `/` between its parts, from the folder that was chosen: that one's own name does not count
 */
export const purposeOfPath = (path: string): FolderPurpose | undefined => {
  const folders = path.split('/').slice(0, -1);
  for (const [index, folder] of folders.entries()) {
    const isSubject = OF_SUBJECTS.test(folders[index - 1] ?? '') && !folder.startsWith('_');
    const purpose = isSubject ? undefined : purposeOfFolder(folder);
    const isOfPage = purpose === 'script' && folders.slice(0, index).some((each) => OF_PAGES.test(each));
    if (purpose && !isOfPage) return { purpose, folder };
  }
  return undefined;
};
