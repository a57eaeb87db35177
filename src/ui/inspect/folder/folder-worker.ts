/** The thread in which the code of a folder is read and judged; ending it is how that is cancelled. A thread of its own, since it brings the parser and the rules with it. */
import { undecoded } from '#artifacts/decode';
import type { FolderRequest, ReadReport } from '../found/read-messages';
import { readFolder } from './read-folder';

const report = (message: ReadReport): void => {
  // A worker speaks to its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(message);
};

const read = async ({ folder, context }: FolderRequest): Promise<void> => {
  const { artifacts, ...beside } = await readFolder(folder, context, (done, of) => {
    report({ type: 'progress', done, of, says: `Reading file ${done + 1} of ${of}` });
  });
  const found = artifacts.map((each) => (each.kind === 'jwks' ? each : undecoded(each)));
  report({ type: 'found', found, ...beside });
};

globalThis.addEventListener('message', ({ data }: MessageEvent<FolderRequest>) => {
  void read(data);
});
