/** What the rules know of each package, as the rows of a table. Not: finding the calls in code (#lint/code). */
import { libraries } from '#lint/code/libraries';
import type { Library } from '#lint/code/library';

/** By the title of the column, which calls of a package do that. */
const COLUMNS = ['Signs', 'Verifies', 'Decodes', 'Stores', 'Sets a cookie', 'Takes a secret'] as const;

export interface LibraryRow {
  readonly packages: readonly string[];
  /** In the order of the titles. */
  readonly cells: readonly { readonly title: string; readonly calls: readonly string[] }[];
}

/** `JwtService.sign` as it is called; the default export is called by the name of its package. */
const callOf = (way: string, packages: readonly string[]): string =>
  `${way === '' ? (packages[0] ?? '').replace(/^@[^/]+\//u, '') : way.replaceAll('.()', '()')}()`;

const rowOf = ({ packages, tokens = {}, stores = {}, cookies = {}, secrets = {} }: Library): LibraryRow => {
  const doing = (does: string) => Object.keys(tokens).filter((way) => tokens[way]?.does === does);
  const ways = [
    doing('sign'),
    doing('verify'),
    doing('decode'),
    Object.keys(stores),
    Object.keys(cookies),
    Object.keys(secrets),
  ];
  return {
    packages,
    cells: COLUMNS.map((title, index) => ({
      title,
      calls: (ways[index] ?? []).map((way) => callOf(way, packages)),
    })),
  };
};

/** One for each row of the table of libraries, by the name of the first package. */
export const libraryRows: readonly LibraryRow[] = libraries
  .map(rowOf)
  .toSorted((a, b) => ((a.packages[0] ?? '') < (b.packages[0] ?? '') ? -1 : 1));

export const LIBRARY_COLUMNS: readonly string[] = COLUMNS;
