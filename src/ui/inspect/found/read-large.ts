/** Starts the worker that reads a large text, and takes apart what it found. Not: what is shown of it (large-text-line.tsx). */
import { decode } from '#artifacts/decode';
import type { Reading } from './large-text';
import type { ReadReport, ReadRequest } from './read-messages';
import { readWorkerAddress } from './read-worker-address';

/**
 * @param report gets the progress, then once what came of it
 * @returns what ends the reading
 */
export const readLarge = (content: ReadRequest, report: (reading: Reading) => void): (() => void) => {
  const worker = new Worker(readWorkerAddress, { type: 'module' });
  const finish = (reading: Reading) => {
    worker.terminate();
    report(reading);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReport>) => {
    if (data.type === 'progress') {
      report({ state: 'reading', done: data.done, of: data.of, says: data.says });
    } else if (data.type === 'found') {
      finish({
        state: 'read',
        artifacts: data.found.flatMap((found) => decode(found) ?? []),
        missed: data.missed,
      });
    } else finish({ state: 'failed', says: 'This file holds no text.' });
  });
  worker.addEventListener('error', () => {
    finish({ state: 'failed', says: 'It could not be read: the browser ended the reading.' });
  });
  // A worker is spoken to by its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(content);
  return () => {
    worker.terminate();
  };
};
