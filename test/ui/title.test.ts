/** Every place in the page has a title of its own. Not: that the page sets it (test/built/narrow.test.ts). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attacks } from '#lab/attacks';
import { lessons } from '#lessons/lessons';
import { rules } from '#lint/all-rules';
import { titleOf } from '../../src/ui/title';

const PLACES = [
  '/inspect',
  '/lab',
  '/lab/scale',
  '/learn',
  '/learn/editor',
  '/learn/choosing',
  '/attacks',
  '/attacks/payload',
  '/rules',
  '/browser',
  '/nowhere',
  ...lessons.map(({ id }) => `/learn/${id}`),
  ...attacks.map(({ id }) => `/attacks/${id}`),
  ...rules.map(({ id }) => `/rules/${id}`),
];

test('every route of the page is known here', () => {
  const app = readFileSync(new URL('../../src/ui/app.tsx', import.meta.url), 'utf8');
  const routes = [...app.matchAll(/<Route path="([^":]+)"/gu)].map(([, path = '']) => path);
  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter((path) => titleOf(path) === titleOf('/nowhere'))).toEqual([]);
});

test('no two places have the same title, and each says what it is first', () => {
  const titles = PLACES.map(titleOf);
  expect(titles.length).toBeGreaterThan(150);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  expect(titleOf('/')).toBe(titleOf('/inspect'));
  expect(titleOf('/learn/kick-them-out')).toBe('Kick them out · Learn · Claimcheck');
  expect(titleOf('/rules/alg-none')).toBe('alg-none · Rules · Claimcheck');
});
