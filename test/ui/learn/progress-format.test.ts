/** Progress as JSON, and what is made of JSON that is not ours. Not: where it is kept. */
import { assert, json, jsonValue, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { progressIn, progressJson, type Progress } from '../../../src/ui/learn/progress-format';

const progress: Progress = new Map([
  [
    'kick-them-out',
    { seen: true, solved: false, predictions: new Map([[4, { option: 'jwt hybrid', sure: true }]]) },
  ],
  ['weight', { seen: false, solved: true, predictions: new Map() }],
]);

test('comes back as it was', () => {
  expect(progressIn(progressJson(progress))).toEqual(progress);
});

test('holds ids, marks and predictions, and nothing else', () => {
  expect(JSON.parse(progressJson(progress))).toEqual({
    version: 1,
    lessons: [
      {
        id: 'kick-them-out',
        seen: true,
        solved: false,
        predictions: [{ beat: 4, option: 'jwt hybrid', sure: true }],
      },
      { id: 'weight', seen: false, solved: true, predictions: [] },
    ],
  });
});

test('another version is nothing', () => {
  expect(progressIn(progressJson(progress).replace('"version": 1', '"version": 2')).size).toBe(0);
});

test('never throws, and takes only what it knows', () => {
  assert(
    property(oneof(string(), json()), (text) => {
      expect(progressIn(text).size).toBe(0);
    }),
  );
  assert(
    property(jsonValue(), (lessons) => {
      for (const [id, { seen, solved }] of progressIn(JSON.stringify({ version: 1, lessons }))) {
        expect([typeof id, typeof seen, typeof solved]).toEqual(['string', 'boolean', 'boolean']);
      }
    }),
  );
});
