/** The recordings beside this file, as texts. Not: what they must give (expected.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** Their names, without `.har`. */
export const RECORDINGS: readonly string[] = readdirSync(HERE)
  .filter((file) => file.endsWith('.har'))
  .map((file) => file.slice(0, -'.har'.length));

export const recordingText = (name: string): string => readFileSync(join(HERE, `${name}.har`), 'utf8');
