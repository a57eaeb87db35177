/** Reading a large recording: nothing is lost, and each credential's way is as long as it was sent. Not: how long it takes (recording.bench.ts). */
import { expect, test } from 'vitest';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { largeRecording } from './large.js';

test('a recording of 2 MB: the credentials of its login, and every request that carries one', () => {
  const recording = readRecording(largeRecording(2_000_000));
  if (!recording) throw new Error('no recording');
  const flow = readFlow(recording);
  expect(flow.name.id).toBe('hybrid-refresh');
  const known = flow.credentials.filter(({ kind }) => kind !== 'unknown');
  expect(known.map(({ kind }) => kind).toSorted()).toEqual([
    'access-token',
    'access-token',
    'password',
    'refresh-token',
    'refresh-token',
  ]);
  const longest = Math.max(...known.map(({ way }) => way.filter(({ did }) => did === 'sent').length));
  // The login, the first call and the refresh came before.
  expect(longest).toBe(recording.exchanges.length - 4);
});
