/** Runs the rules on code. Not: reading it (code/read.ts). Both are fetched on request, since most pastes hold none. */
import type { CodeArtifact } from '#artifacts/artifact';
import { purposeOfName } from '#artifacts/forms/purpose';
import { purposeOfPath } from '#artifacts/forms/purpose-of-path';
import { asInformation } from './as-information';
import type { Code } from './code/code';
import { purposeAt } from './code/purpose-at';
import { placedFindings } from './lint-token';
import { byGravity, namedRules, ready, runRules } from './run-rules';
import type { PlacedFinding } from './placed-finding';
import type { Context, Finding, NamedRule, Rule } from './rule';

const modules = import.meta.glob<Rule>('./rules/src-*.ts', { eager: true, import: 'default' });

/** Every rule on code. */
export const codeRules: readonly NamedRule[] = namedRules(modules);

const all = ready(codeRules);

/** A file’s name tells less than the text. What the file does wrong stays; what may be planted there is information. What only developers start makes nothing worse than an error. A folder tells as much as the text. */
const judged = (code: Code, finding: Finding, path: string): Finding => {
  if (finding.severity === 'info') return finding;
  const told = purposeAt(code, finding.at);
  const named = purposeOfName(path.slice(path.lastIndexOf('/') + 1));
  const purpose = told ?? named;
  const isMeant =
    (told !== undefined && told !== 'documentation') ||
    finding.rule.abbreviated ||
    (named === 'development' && finding.severity === 'warning');
  if (purpose && isMeant) return asInformation(finding, purpose);
  const inFolder = purposeOfPath(path);
  // A script signs with the keys of a real server.
  const isGrave = inFolder?.purpose === 'script' && finding.severity === 'error';
  return inFolder && !isGrave ? asInformation(finding, inFolder.purpose, inFolder.folder) : finding;
};

/**
 * Runs them, as `lint` does; what is there on purpose is information.
 * @param path of the file, from the folder that was chosen; without folders, its bare name
 */
export const lintReadCode = (code: Code, context: Context, path = context.given?.fileName ?? ''): Finding[] =>
  runRules(all, code, context)
    .map((finding) => judged(code, finding, path))
    .toSorted(byGravity);

/**
 * Runs every rule that looks at code; of a patch, only what it adds counts.
 * @param code the artifact's text, read
 * @returns findings, the gravest first
 */
export const lintCode = (
  { slice, path, added }: CodeArtifact,
  code: Code,
  context: Context,
): PlacedFinding[] => {
  const findings = lintReadCode(code, context, path);
  const isAdded = ({ at }: Finding) =>
    added?.some(({ start, end }) => at.start < end && at.end > start) ?? true;
  return placedFindings('code', slice, findings.filter(isAdded));
};
