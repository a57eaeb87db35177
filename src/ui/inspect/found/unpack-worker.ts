/** The thread in which a recording that is no text becomes a HAR file; ending it is how that is cancelled. */
import type { Unpacked } from '#recording/packed/packed';
import { unpack } from '#recording/packed/unpack';

/** What the worker says: how far it is, then what came of it. */
export type UnpackReport =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'unpacked'; readonly unpacked: Unpacked | undefined };

const report = (message: UnpackReport): void => {
  // A worker speaks to its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(message);
};

/** Shares of the whole after which it is told again. */
const TOLD = 100;

const read = async (file: Blob): Promise<void> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let last = -1;
  const unpacked = await unpack(bytes, (done, of) => {
    const share = Math.floor((done / Math.max(of, 1)) * TOLD);
    if (share === last) return;
    last = share;
    report({ type: 'progress', done, of });
  });
  report({ type: 'unpacked', unpacked });
};

globalThis.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  // A rejection is no error event at the page, which would wait on: a file can be gone when it is read.
  read(data).catch(() => {
    report({ type: 'unpacked', unpacked: undefined });
  });
});
