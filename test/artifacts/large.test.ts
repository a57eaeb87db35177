/** Large input is read whole, with its progress told. Not: what is found in each form (pastes.test.ts), or how fast (recognise.bench.ts). */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { harOf } from './har';

test('a HAR file of 5 MB: each token once, with where it was found, and progress that only grows', () => {
  const steps: number[] = [];
  const found = recognise(harOf(5_000_000), (done) => steps.push(done));
  const tokens = found.filter(({ kind }) => kind === 'jws');
  expect(tokens[0]).toMatchObject({ where: 'Authorization field of request 1 (GET api.bakery.example)' });
  expect(tokens[0]?.others).toHaveLength(99);
  expect(steps.length).toBeGreaterThan(1);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});
