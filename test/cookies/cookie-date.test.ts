import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCookieDate } from '#cookies/cookie-date';

const SECONDS = Date.UTC(1994, 10, 6, 8, 49, 37) / 1000;

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', SECONDS],
  ['Sunday, 06-Nov-94 08:49:37 GMT', SECONDS],
  ['Sun Nov  6 08:49:37 1994', SECONDS],
  ['8:49:37 6 nov 94', SECONDS],
  ['1994 6 November 08:49:37UTC', SECONDS],
  ['6 1994 November 08:49:37x', SECONDS],
  ['06 Nov 69 08:49:37', Date.UTC(2069, 10, 6, 8, 49, 37) / 1000],
  ['06 Nov 1994', undefined],
  ['06 Nov 1994 24:00:00', undefined],
  ['31 Feb 1994 00:00:00', undefined],
  ['0 Nov 1994 00:00:00', undefined],
  ['06 Nov 1600 00:00:00', undefined],
  ['29 Feb 2024 00:00:00', Date.UTC(2024, 1, 29) / 1000],
  ['', undefined],
])('%s', (text, seconds) => {
  expect(parseCookieDate(text)).toBe(seconds);
});

test('every IMF-fixdate is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1601, 0) / 1000, max: Date.UTC(9999, 0) / 1000 }), (seconds) => {
      expect(parseCookieDate(new Date(seconds * 1000).toUTCString())).toBe(seconds);
    }),
  );
});

test('any text gives a whole number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const seconds = parseCookieDate(text);
      expect(seconds === undefined || Number.isInteger(seconds)).toBe(true);
    }),
  );
});
