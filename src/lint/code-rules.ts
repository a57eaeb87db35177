/** Runs the rules on code. Not: reading it (code/read.ts). Both are fetched on request, since most pastes hold none. */
import type { CodeArtifact } from '#artifacts/artifact';
import { purposeOfName } from '#artifacts/forms/purpose';
import { asInformation } from './as-information';
import type { Code } from './code/code';
import { purposeAt } from './code/purpose-at';
import { placedFindings } from './lint-artifact';
import { byGravity, namedRules, ready, runRules } from './lint';
import type { PlacedFinding } from './placed-finding';
import type { Context, Finding, NamedRule, Rule } from './rule';

const modules = import.meta.glob<Rule>('./rules/src-*.ts', { eager: true, import: 'default' });

/** Every rule on code. */
export const codeRules: readonly NamedRule[] = namedRules(modules);

const all = ready(codeRules);

/** A name tells less than the text: what a file does wrong stays, but what may be planted there is information. */
const judged = (code: Code, finding: Finding, fileName: string | undefined): Finding => {
  if (finding.severity === 'info') return finding;
  const told = purposeAt(code, finding.at);
  const named = told === undefined && fileName !== undefined ? purposeOfName(fileName) : undefined;
  const isMeant = (told !== undefined && told !== 'documentation') || finding.rule.abbreviated;
  const purpose = told ?? named;
  return purpose && isMeant ? asInformation(finding, purpose) : finding;
};

/** Runs them, as `lint` does; what is there on purpose is information. */
export const lintReadCode = (code: Code, context: Context): Finding[] =>
  runRules(all, code, context)
    .map((finding) => judged(code, finding, context.given?.fileName))
    .toSorted(byGravity);

/**
 * Runs every rule that looks at code.
 * @param code the artifact's text, read
 * @returns findings, the gravest first
 */
export const lintCode = ({ slice }: CodeArtifact, code: Code, context: Context): PlacedFinding[] =>
  placedFindings('code', slice, lintReadCode(code, context));
