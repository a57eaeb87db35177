/** The files of a patch, as `git diff` writes it: each as it is after the change, as far as the patch shows it. Not: which of them are code (code.ts). */
import type { Span } from '#text/span';

export interface PatchedFile {
  readonly path: string;
  /** Its lines in the patch, without the sign before each; added ones and those around them. */
  readonly lines: readonly (Span & { readonly isAdded: boolean })[];
}

const HUNK = /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/u;
/** `+++ b/src/login.ts`; a path with blanks can have a tab and a time behind it, or be in quotation marks. */
const AFTER = /^\+\+\+ "?(?:b\/)?([^\t\n"]+)/u;
const BEGINS = /^(?:diff --git |Index: |--- (?:a\/|\/dev\/null))/mu;

/**
 * Reads a patch.
 * @returns nothing for a text that is none; a deleted file is left out
 */
export const patchedFiles = (text: string): readonly PatchedFile[] => {
  if (!BEGINS.test(text)) return [];
  const files: { path: string; lines: (Span & { isAdded: boolean })[] }[] = [];
  let isInHunk = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length + 1;
    const file = files.at(-1);
    const path = isInHunk && !/^\+\+\+ "?b\//u.test(line) ? undefined : AFTER.exec(line)?.[1];
    if (path !== undefined) {
      files.push({ path, lines: [] });
      isInHunk = false;
    } else if (HUNK.test(line)) isInHunk = true;
    else if (line.startsWith('diff --git ')) isInHunk = false;
    else if (isInHunk && file && /^[ +]/u.test(line))
      file.lines.push({ start: start + 1, end: Math.min(end, text.length), isAdded: line.startsWith('+') });
    start = end;
  }
  return files.filter(({ path, lines }) => path !== '/dev/null' && lines.some(({ isAdded }) => isAdded));
};
