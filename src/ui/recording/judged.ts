/** What is wrong with a recorded login, as plain data. Not: in a thread of its own (login-worker.ts). */
import { lintRecording } from '#lint/recording-rules';
import type { RecordedFlow } from '#recording/recorded-flow';
import type { LoginFinding } from './login';

/** @returns the gravest first, judged at the last exchange's time: what has expired since then was good when it was recorded */
export const judged = (flow: RecordedFlow): LoginFinding[] => {
  const now = Math.floor((flow.recording.exchanges.at(-1)?.at ?? 0) / 1000);
  return lintRecording(flow, { now }).map(({ rule, severity, says, at, place }) => ({
    id: rule.id,
    severity,
    says,
    why: rule.why,
    fix: rule.fix,
    sources: rule.sources,
    at,
    ...(place ? { place } : {}),
  }));
};
