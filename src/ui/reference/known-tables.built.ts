/** What the tables of packages and of kinds of token hold. Not: the tables (known-tables.tsx). */
import { inWords } from '#lint/duration';
import { vendorTokens } from '#lint/vendor-token';
import type { Source } from '#sources/sources';
import { LIBRARY_COLUMNS, libraryRows, type LibraryRow } from './library-calls';

interface TokenRow {
  readonly says: string;
  /** Header parameters and claims. */
  readonly told: readonly string[];
  /** Empty: no lifetime is documented. */
  readonly lives: string;
  readonly lacks: readonly string[];
  readonly source: Source;
}

interface Tables {
  readonly columns: readonly string[];
  readonly libraries: readonly LibraryRow[];
  readonly tokens: readonly TokenRow[];
}

const tables: Tables = {
  columns: LIBRARY_COLUMNS,
  libraries: libraryRows,
  tokens: vendorTokens.map(({ says, told, lives, lacks = [], source }) => ({
    says,
    told: [...Object.keys(told.header ?? {}), ...Object.keys(told.claims)],
    lives: lives === undefined ? '' : inWords(lives),
    lacks,
    source,
  })),
};

export default tables;
