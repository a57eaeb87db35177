/** A recording of test/recordings as the page gets it. Not: through the worker. */
import { lintRecording } from '#lint/recording-rules';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import type { Login } from '../../../src/ui/recording/login';
import { recordingText } from '../../recordings/read';

/** @param name of its file, without `.har` */
export const loginOf = (name: string): Login => {
  const recording = readRecording(recordingText(name));
  if (!recording) throw new Error('no recording');
  const flow = readFlow(recording);
  const now = Math.floor((recording.exchanges.at(-1)?.at ?? 0) / 1000);
  const findings = lintRecording(flow, { now }).map(({ rule, severity, says, at, place }) => ({
    id: rule.id,
    severity,
    says,
    why: rule.why,
    fix: rule.fix,
    sources: rule.sources,
    at,
    ...(place ? { place } : {}),
  }));
  return { name: `${name}.har`, flow, findings };
};
