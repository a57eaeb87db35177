/** The thread in which large text is read; ending it is how reading is cancelled. Not: what is found (read-all.ts). */
import { undecoded } from '#artifacts/decode';
import { readAll } from './read-all';
import type { FolderRequest, ReadReport, ReadRequest } from './read-messages';
import { readText } from './read-text';

const report = (message: ReadReport): void => {
  // A worker speaks to its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(message);
};

const read = async (source: Exclude<ReadRequest, FolderRequest>): Promise<void> => {
  const text = typeof source === 'string' ? source : await readText(source);
  if (text === undefined) {
    report({ type: 'not-text' });
    return;
  }
  const { artifacts, ...beside } = readAll(text, (done, of, says) => {
    report({ type: 'progress', done, of, says });
  });
  const found = artifacts.map((each) => (each.kind === 'jwks' ? each : undecoded(each)));
  report({ type: 'found', found, ...beside });
};

globalThis.addEventListener('message', ({ data }: MessageEvent<Exclude<ReadRequest, FolderRequest>>) => {
  void read(data);
});
