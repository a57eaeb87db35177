/** The thread in which a recording is read as a login and judged; ending it is how that is cancelled. */
import { lintRecording } from '#lint/recording-rules';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { readText } from '../inspect/found/read-text';
import { lightened } from './light';
import type { LoginFinding, LoginRead, LoginSource } from './login';

const loginIn = (text: string): LoginRead['login'] => {
  const recording = readRecording(text);
  if (!recording) return undefined;
  const flow = readFlow(recording);
  // At its own time: what has expired since then was good when it was recorded.
  const now = Math.floor((recording.exchanges.at(-1)?.at ?? 0) / 1000);
  const findings = lintRecording(flow, { now }).map(({ rule, severity, says, at, place }): LoginFinding => ({
    id: rule.id,
    severity,
    says,
    why: rule.why,
    fix: rule.fix,
    sources: rule.sources,
    at,
    ...(place ? { place } : {}),
  }));
  return { flow: lightened(flow), findings };
};

const read = async (source: LoginSource): Promise<void> => {
  const text = typeof source === 'string' ? source : await readText(source);
  const answer: LoginRead = { login: text === undefined ? undefined : loginIn(text) };
  // A worker speaks to its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(answer);
};

globalThis.addEventListener('message', ({ data }: MessageEvent<LoginSource>) => {
  void read(data);
});
