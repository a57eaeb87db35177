/** The text of a recording's file that is no text: a worker makes a HAR file of it. Not: telling what is in it (recording/packed). */
import { HEAD, packedForm, type OnUnpacking } from '#recording/packed/packed';
import { startWorker } from '../../parts/start-worker';
import type { UnpackReport } from './unpack-worker';
import { unpackWorkerAddress } from './unpack-worker-address';

/** Whether a file is one that has to be unpacked, by its first bytes. */
export const isPacked = async (file: Blob): Promise<boolean> =>
  packedForm(new Uint8Array(await file.slice(0, HEAD).arrayBuffer())) !== undefined;

/** A HAR file and what it was made of, or a sentence that says why there is none. */
export type UnpackedFile = { readonly har: Blob; readonly of: string } | { readonly says: string };

const STOPPED: UnpackedFile = {
  says: 'The browser could not unpack it. Try a shorter recording, or a HAR file.',
};

/**
 * @param file one that `isPacked`
 * @param signal ends it; nothing comes of it then
 */
export const unpackedFile = (
  file: Blob,
  onUnpacking: OnUnpacking,
  signal: AbortSignal,
): Promise<UnpackedFile> =>
  new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = startWorker(unpackWorkerAddress);
    } catch {
      // A browser may forbid workers.
      resolve(STOPPED);
      return;
    }
    const finish = (unpacked: UnpackedFile) => {
      worker.terminate();
      if (!signal.aborted) resolve(unpacked);
    };
    signal.addEventListener('abort', () => {
      worker.terminate();
    });
    worker.addEventListener('message', ({ data }: MessageEvent<UnpackReport>) => {
      if (data.type === 'progress') {
        if (!signal.aborted) onUnpacking(data.done, data.of);
        return;
      }
      const { unpacked } = data;
      if (unpacked && 'har' in unpacked) finish({ har: new Blob([unpacked.har]), of: unpacked.of });
      else finish(unpacked ?? STOPPED);
    });
    worker.addEventListener('error', () => {
      finish(STOPPED);
    });
    // A worker is spoken to by its page alone, so there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(file);
  });
