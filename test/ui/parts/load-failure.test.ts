/** A file that could not be fetched is no bug of the page, whichever browser and layer says so. */
import { expect, test } from 'vitest';
import { isLoadFailure, LoadError } from '../../../src/ui/parts/load-once';

test.each([
  [true, new LoadError('Part of the page did not load.')],
  [true, new TypeError('Failed to fetch dynamically imported module: https://a.example/assets/lab.js')],
  [true, new TypeError('error loading dynamically imported module: https://a.example/assets/lab.js')],
  [true, new TypeError('Importing a module script failed.')],
  [false, new TypeError('Cannot read properties of undefined')],
  [false, new Error('Failed to fetch dynamically imported module')],
  [false, undefined],
])('%s: %s', (expected, error) => {
  expect(isLoadFailure(error)).toBe(expected);
});
