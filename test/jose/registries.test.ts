/** Algorithms, claims and header parameters: names stand once and are found exactly. Not: whether the texts are true. */
import { describe, expect, test } from 'vitest';
import { algorithmOf, ALGORITHMS, isNone, namesNear } from '#jose/algorithms';
import { claimOf, CLAIMS } from '#jose/claims';
import { HEADER_PARAMETERS, headerParameterOf } from '#jose/header-parameters';

describe.each([
  ['algorithms', ALGORITHMS, algorithmOf],
  ['claims', CLAIMS, claimOf],
  ['header parameters', HEADER_PARAMETERS, headerParameterOf],
] as const)('%s', (_, rows, find) => {
  test('each name stands once and finds its row', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows.every((row) => find(row.name) === row)).toBe(true);
  });

  test('no other name is found', () => {
    const names = ['', 'ISS', 'Alg', 'es256', '__proto__', 'constructor', 'toString'];
    expect(names.map((name) => find(name))).toEqual(names.map(() => undefined));
  });
});

test('what claims and header parameters mean is said in sentences', () => {
  expect([...CLAIMS, ...HEADER_PARAMETERS].filter(({ says }) => !/^[A-Z].*\.$/u.test(says))).toEqual([]);
});

test.each([
  ['rs256', ['RS256']],
  ['HS-256', ['HS256']],
  ['eddsa', ['EdDSA']],
  ['ES521', ['ES512']],
  ['ES25', ['ES256']],
  ['XS384', ['HS384', 'RS384', 'PS384', 'ES384']],
  ['A128GCM', []],
  ['', []],
])('near %j is %j', (name, near) => {
  expect(namesNear(name)).toEqual(near);
});

test('none is none in any spelling', () => {
  expect(['none', 'None', 'nOnE', ' none '].every(isNone)).toBe(true);
  expect(['', 'nonce', 'HS256'].some(isNone)).toBe(false);
});
