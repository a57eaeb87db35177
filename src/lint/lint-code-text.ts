/** Lints code that is given as text. It brings the parser with it, so the first load must not import it. */
import { readCode } from './code/read';
import { lintReadCode } from './code-rules';
import type { Context, Finding } from './rule';

/**
 * Reads the text as code and runs the rules on it. Never throws.
 * @returns as `lint` does
 */
export const lintCodeText = (text: string, context: Context): Finding[] =>
  lintReadCode(readCode(text), context);
