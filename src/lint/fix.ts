/** The text that is left when a rule's replacements are made. */
import { MOST_REPORTS } from './reports-on';
import type { Finding } from './rule';

/**
 * Makes every replacement of one rule's findings.
 * @param findings of one rule, all that it has on the text
 * @returns nothing when one of them has none, or when the rule may have had more to say
 */
export const fixedText = (text: string, findings: readonly Finding[]): string | undefined => {
  if (findings.length === 0 || findings.length >= MOST_REPORTS) return undefined;
  const replacements = findings.flatMap(({ replace }) => (replace ? [replace] : []));
  if (replacements.length < findings.length) return undefined;
  let fixed = '';
  let done = 0;
  for (const { at, with: written } of replacements.toSorted((a, b) => a.at.start - b.at.start)) {
    // Two that are at odds put nothing right.
    if (at.start < done) return undefined;
    fixed += text.slice(done, at.start) + written;
    done = at.end;
  }
  return fixed + text.slice(done);
};

/**
 * Whether a token may be offered for copying: nothing that was signed is another text in it, so it verifies as the
 * pasted one would have; or nothing was signed.
 */
export const keepsSigned = (pasted: string, fixed: string): boolean => {
  const dot = pasted.lastIndexOf('.');
  return dot === pasted.length - 1 || pasted.slice(0, dot) === fixed.slice(0, fixed.lastIndexOf('.'));
};
