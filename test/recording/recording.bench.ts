/** How long a recording of 1, 10 and 50 MB takes to be read, followed, judged, drawn and redacted. */
import { bench, describe } from 'vitest';
import { recordedStills } from '#lab/derive/recorded/scenes';
import { lintRecording } from '#lint/recording-rules';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { redaction } from '#recording/redacted-har';
import { largeRecording } from './large.js';

const CONTEXT = { now: 1_796_000_000 };

for (const megabytes of [1, 10, 50]) {
  const text = largeRecording(megabytes * 1_000_000);
  const recording = readRecording(text);
  if (!recording) throw new Error('no recording');
  const flow = readFlow(recording);
  const once = { iterations: 2, warmupIterations: 0, time: 0, warmupTime: 0 };
  describe(`${megabytes} MB, ${recording.exchanges.length} exchanges`, () => {
    bench('read', () => void readRecording(text), once);
    bench('follow', () => void readFlow(recording), once);
    bench('judge', () => void lintRecording(flow, CONTEXT), once);
    bench('draw', () => void recordedStills(flow).map(({ scene }) => scene()), once);
    bench('redact', () => void recording.exchanges.map(redaction(flow).entry), once);
  });
}
