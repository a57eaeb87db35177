/** Lints a recording that is given as text. Not: for the first load; it brings the reader of recordings with it. */
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
