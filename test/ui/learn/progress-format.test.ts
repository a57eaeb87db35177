/** Progress as JSON, and what is made of JSON that is not ours. */
import { assert, json, jsonValue, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { importInto, progressIn, progressJson, type Progress } from '../../../src/ui/learn/progress-format';

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

test('not of version is nothing', () => {
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

const knows = (id: string) => id === 'kick-them-out' || id === 'weight';

test('a file is merged: what is there stays, what it brings is added', () => {
  const mine: Progress = new Map([
    [
      'kick-them-out',
      { seen: false, solved: true, predictions: new Map([[4, { option: 'nobody', sure: false }]]) },
    ],
  ]);
  const { progress: both, says } = importInto(mine, progressJson(progress), knows);
  expect(both).toEqual(
    new Map([
      [
        'kick-them-out',
        { seen: true, solved: true, predictions: new Map([[4, { option: 'nobody', sure: false }]]) },
      ],
      ['weight', { seen: false, solved: true, predictions: new Map() }],
    ]),
  );
  expect(says).toEqual(['Lessons read from the file: 2.']);
});

test('a file keeps what is there when it is wrong, and says what is wrong', () => {
  for (const [text, says] of [
    ['{', /not JSON/u],
    ['[]', /no Claimcheck progress/u],
    [progressJson(progress).replace('"version": 1', '"version": 2'), /not of version/u],
  ] as const) {
    const read = importInto(progress, text, knows);
    expect(read.progress).toBe(progress);
    expect(read.says.join(' ')).toMatch(says);
  }
  const unknown = importInto(new Map(), progressJson(progress), (id) => id === 'weight');
  expect([...unknown.progress.keys()]).toEqual(['weight']);
  expect(unknown.says.at(-1)).toMatch(/left out: 1\./u);
});

test('no file throws', () => {
  assert(
    property(oneof(string(), json()), (text) => {
      expect(importInto(progress, text, knows).progress).toBe(progress);
    }),
  );
});
