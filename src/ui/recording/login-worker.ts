/** The thread in which a recording is read as a login and judged; ending it is how that is cancelled. */
import type { OnProgress, ReadingStep } from '#recording/progress';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { readText } from '../inspect/found/read-text';
import { judged } from './judged';
import { lightened } from './light';
import type { LoginReport, LoginSource } from './login';

const report = (message: LoginReport): void => {
  // A worker speaks to its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(message);
};

/** Shares of a step after which it is told again. */
const TOLD = 100;

/** Tells what changes a figure that a person reads. */
const teller = (): OnProgress => {
  let last: readonly [ReadingStep, number] | undefined;
  return (says, done, of) => {
    const share = Math.floor((done / Math.max(of, 1)) * TOLD);
    if (last?.[0] === says && last[1] === share) return;
    last = [says, share];
    report({ type: 'progress', says, done, of });
  };
};

/** Exchanges in one message: the page takes a few milliseconds to receive them. */
const AT_ONCE = 100;

const readLogin = (text: string): void => {
  const tell = teller();
  tell('Reading', 0, text.length);
  const recording = readRecording(text, undefined, tell);
  if (!recording) {
    report({ type: 'read' });
    return;
  }
  const flow = readFlow(recording, tell);
  tell('Checking', 0, recording.exchanges.length);
  const findings = judged(flow);
  const light = lightened(flow);
  const { exchanges } = light.recording;
  for (let from = 0; from < exchanges.length; from += AT_ONCE)
    report({ type: 'exchanges', exchanges: exchanges.slice(from, from + AT_ONCE) });
  report({
    type: 'read',
    login: { flow: { ...light, recording: { ...light.recording, exchanges: [] } }, findings },
  });
};

const read = async (source: LoginSource): Promise<void> => {
  const text = typeof source === 'string' ? source : await readText(source);
  if (text === undefined) report({ type: 'read' });
  else readLogin(text);
};

globalThis.addEventListener('message', ({ data }: MessageEvent<LoginSource>) => {
  void read(data);
});
