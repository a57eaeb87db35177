/** The thread in which large text is read; ending it is how reading is cancelled. Not: what is found (artifacts/recognise.ts). */
import { undecoded } from '#artifacts/decode';
import { recognise } from '#artifacts/recognise';
import type { ReadReport, ReadRequest } from './read-messages';
import { readText } from './read-text';

const report = (message: ReadReport): void => {
  // A worker speaks to its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(message);
};

const read = async (source: ReadRequest): Promise<void> => {
  const text = typeof source === 'string' ? source : await readText(source);
  if (text === undefined) {
    report({ type: 'not-text' });
    return;
  }
  const missed: string[] = [];
  const artifacts = recognise(
    text,
    (done, of, says) => {
      report({ type: 'progress', done, of, says });
    },
    (says) => missed.push(says),
  );
  report({ type: 'found', found: artifacts.map(undecoded), missed });
};

globalThis.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void read(data);
});
