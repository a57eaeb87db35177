/** Findings that a person silenced, each rule with the reason. `ui` keeps the choice. */
import type { Finding } from './rule';

/** The reason, by the id of the rule. */
export type Silenced = ReadonlyMap<string, string>;

/** In characters: a reason is a line, not a text. */
export const LONGEST_REASON = 200;

/** The reason as it is kept: on one line, and cut to its longest; nothing when none was typed. */
export const reasonFrom = (typed: string): string | undefined => {
  const line = Array.from(typed.trim().replaceAll(/\s+/gu, ' ')).slice(0, LONGEST_REASON).join('');
  return line === '' ? undefined : line;
};

export interface Suppressed<Each> {
  readonly placed: Each;
  readonly reason: string;
}

/**
 * Parts the findings of silenced rules from the others; nothing is lost.
 * @returns both in the order they came
 */
export const suppress = <Each extends { readonly finding: Finding }>(
  findings: readonly Each[],
  silenced: Silenced,
): { readonly open: readonly Each[]; readonly suppressed: readonly Suppressed<Each>[] } => {
  const open: Each[] = [];
  const suppressed: Suppressed<Each>[] = [];
  for (const placed of findings) {
    const reason = silenced.get(placed.finding.rule.id);
    if (reason === undefined) open.push(placed);
    else suppressed.push({ placed, reason });
  }
  return { open, suppressed };
};
