/** What looks drawn at random. */
import { expect, test } from 'vitest';
import { isRandomLooking } from '#text/random-looking';

test.each([
  ['b7e1c04d55a94f0e', true],
  ['7C9E6679-7425-40DE-944B-E07FC1F90AE7', true],
  ['k3Jd9-xQ2mZ7pL0vB5sN8tR4wY', true],
  ['s5sww3qcv8zvm6ickcm49kdjkc', true],
  ['page2section3heading12of2026', false],
  ['b7e1c04d55a94f0', false],
  ['1790000000000000', false],
  ['deadbeefdeadbeef', false],
  ['abcdefabcdefabcd', false],
  ['some-Long-readable-slug-2026', false],
  ['internationalisation', false],
  ['Version2Release3Candidate1', false],
  ['', false],
])('%s: %s', (text, expected) => {
  expect(isRandomLooking(text)).toBe(expected);
});
