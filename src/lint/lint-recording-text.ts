/** Lints a recording that is given as text. It brings the reader of recordings with it, so the first load must not import it. */
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { lintRecording } from './recording-rules';
import type { Context, Finding } from './rule';

/**
 * Reads the text as a recording and runs the rules on it. Never throws.
 * @returns as `lintRecording` does; nothing for a text that records no request
 */
export const lintRecordingText = (text: string, context: Context): Finding[] => {
  const recording = readRecording(text);
  return recording ? lintRecording(readFlow(recording), context) : [];
};
