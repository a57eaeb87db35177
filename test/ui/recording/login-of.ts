/** A recording of test/recordings as the page gets it. */
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { judged } from '../../../src/ui/recording/judged';
import type { Login } from '../../../src/ui/recording/login';
import { recordingText } from '../../recordings/read';

/** @param name of its file, without `.har` */
export const loginOf = (name: string): Login => {
  const recording = readRecording(recordingText(name));
  if (!recording) throw new Error('no recording');
  const flow = readFlow(recording);
  return { name: `${name}.har`, flow, findings: judged(flow) };
};
