/** Has the worker read a text, and takes apart what it found. Not: what is shown of it (reading-line.tsx). */
import { decode } from '#artifacts/decode';
import { inTurns } from '../../parts/turns';
import type { Reading } from './large-text';
import { startWorker } from '../../parts/start-worker';
import { folderWorkerAddress } from '../folder/folder-worker-address';
import { isFolder, type ReadReport, type ReadRequest } from './read-messages';
import { readWorkerAddress } from './read-worker-address';

/**
 * @param report gets the progress, then once what came of it
 * @returns what ends the reading
 */
export const readLarge = (content: ReadRequest, report: (reading: Reading) => void): (() => void) => {
  const ended = new AbortController();
  let worker: Worker | undefined;
  const end = () => {
    ended.abort();
    worker?.terminate();
  };
  const finish = (reading: Reading) => {
    if (ended.signal.aborted) return;
    end();
    report(reading);
  };
  const fail = () => {
    finish({ state: 'failed', says: 'The browser stopped reading it.' });
  };
  try {
    worker = startWorker(isFolder(content) ? folderWorkerAddress : readWorkerAddress);
  } catch {
    // A browser may forbid workers.
    queueMicrotask(fail);
    return end;
  }
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReport>) => {
    if (data.type === 'progress') {
      report({ state: 'reading', done: data.done, of: data.of, says: data.says });
    } else if (data.type === 'found') {
      const { type: _, found, ...beside } = data;
      void inTurns(found, decode, ended.signal).then((artifacts) => {
        finish({ state: 'read', ...beside, artifacts: artifacts.filter((each) => each !== undefined) });
      });
    } else finish({ state: 'failed', says: 'This file contains no text.' });
  });
  worker.addEventListener('error', fail);
  // A worker is spoken to by its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(content);
  return end;
};
