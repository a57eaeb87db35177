/** The page is English everywhere: nothing is written or compared by the reader's own language, and only one file asks for their time zone. */
import { expect, test } from 'vitest';

const SOURCES = Object.entries(
  import.meta.glob<string>('/src/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' }),
);

/** What follows the reader, an example of each, and where it is meant. */
const FOLLOWS: readonly (readonly [
  what: string,
  pattern: RegExp,
  example: string,
  where: readonly string[],
])[] = [
  ['letters by a language', /\.toLocale(?:Lower|Upper)Case\(/u, `name.toLocaleLowerCase('en')`, []],
  ['figures and dates', /\.toLocale(?:Date|Time)?String\((?!'en[-'])/u, 'bytes.toLocaleString()', []],
  ['forms of a language', /\bIntl\.\w+\((?!'en[-'])/u, 'new Intl.DateTimeFormat(undefined, {})', []],
  ['an order of a language', /\.localeCompare\(/u, 'names.sort((a, b) => a.localeCompare(b))', []],
  [
    'a time zone',
    /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|\.to(?:Date|Time)String\(/u,
    'date.getHours()',
    ['/src/ui/inspect/time/local-time.ts'],
  ],
  ['a date read in it', /\bDate\.parse\(/u, 'Date.parse(text)', ['/src/cookies/written-date.ts']],
];

test.each(FOLLOWS)('%s: none follows the reader', (_what, pattern, example, where) => {
  expect(example).toMatch(pattern);
  expect(SOURCES.length).toBeGreaterThan(500);
  expect(SOURCES.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual(where);
});
