/** Runs rules on a subject. Not: which rules there are (token-rules.ts, lint.ts, code-rules.ts, recording-rules.ts). */
import { eachOf, MOST_REPORTS } from './reports-on';
import { limitsOf } from './threshold';
import type {
  Asked,
  Context,
  Finding,
  NamedRule,
  Report,
  Rule,
  Severity,
  SubjectKind,
  Subjects,
} from './rule';
import { asHeadline } from './worst';

/** The rules by the names of their files, in the order of these. */
export const namedRules = (files: Readonly<Record<string, Rule>>): readonly NamedRule[] =>
  Object.entries(files)
    .map(([path, rule]) => ({ ...rule, id: path.slice('./rules/'.length, -'.ts'.length) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The gravest first. */
export const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A rule with the numbers that it declares. */
export interface Ready {
  readonly rule: NamedRule;
  /** As the rule declares them. */
  readonly limits: Readonly<Record<string, number>>;
}

/** The gravest first, of these what a headline tells, then in the order of their subject's text, then by the rule's name. */
export const byGravity = (a: Finding, b: Finding): number =>
  RANK[a.severity] - RANK[b.severity] ||
  asHeadline(a, b) ||
  a.at.start - b.at.start ||
  (a.rule.id === b.rule.id ? 0 : a.rule.id < b.rule.id ? -1 : 1);

/** As `runRules` takes them. */
export const ready = (all: readonly NamedRule[]): readonly Ready[] =>
  all.map((rule) => ({ rule, limits: limitsOf(rule) }));

const findingOf = (rule: NamedRule, report: Report, limits: Readonly<Record<string, number>>): Finding => {
  const { at, note, place, replace, threshold: name } = report;
  const severity = report.severity ?? rule.severity;
  const says = report.says ?? rule.says;
  const value = name === undefined ? undefined : limits[name];
  const threshold = name === undefined || value === undefined ? undefined : { name, value };
  if (!threshold && !replace && !place && !note) return { rule, severity, says, at };
  return {
    rule,
    severity,
    says,
    at,
    ...(note === undefined ? {} : { note }),
    ...(place ? { place } : {}),
    ...(threshold ? { threshold } : {}),
    ...(replace ? { replace } : {}),
  };
};

/**
 * In place of what the rule would say; it speaks of the check and not of the subject, so it is of the lowest severity.
 * The error's own message is left out: it can quote the subject.
 */
const failedCheck = (rule: NamedRule): Finding => {
  const says = `This check failed: "${rule.id}" stopped with an error.`;
  const about = {
    says,
    why: 'This is a bug in Claimcheck, so the result of this check is unknown. All other checks ran.',
    fix: 'Open the rule to see what it looks for, and check that by hand.',
  };
  return { rule: { ...rule, ...about }, severity: 'info', says, at: { start: 0, end: 0 }, failed: true };
};

/** Whether what the rule asks for is there. */
const canRun = ({ state, asks }: NamedRule, { states, evidence, knownSecret }: Context): boolean => {
  if (state && states !== true && states !== state) return false;
  if (asks === 'evidence') return evidence !== undefined;
  return asks !== 'secret' || (evidence !== undefined && knownSecret !== undefined);
};

/**
 * Runs rules on a subject; of each rule the first 50 reports count. A rule that throws becomes a finding that says
 * so, and the others go on: what it would have said is not known, and silence would read as "nothing wrong".
 * @param all look at subjects of that kind
 * @param asking only the rules that ask for this; all when absent
 * @returns findings, the gravest first, then in the order of the subject's text
 */
export const runRules = (
  all: readonly Ready[],
  subject: Subjects[SubjectKind],
  context: Context,
  asking?: Asked | 'nothing',
): Finding[] => {
  const findings: Finding[] = [];
  const { thresholds } = context;
  for (const { rule, limits: declared } of all) {
    if ((asking && asking !== (rule.asks ?? 'nothing')) || !canRun(rule, context)) continue;
    const limits = thresholds ? limitsOf(rule, thresholds) : declared;
    try {
      const reports = rule.check(subject, context, limits);
      // Most rules have nothing to say of most subjects.
      if (!reports) continue;
      let left = MOST_REPORTS;
      for (const report of eachOf(reports)) {
        if (!report) continue;
        findings.push(findingOf(rule, report, limits));
        left -= 1;
        if (left === 0) break;
      }
    } catch {
      findings.push(failedCheck(rule));
    }
  }
  return findings.length < 2 ? findings : findings.toSorted(byGravity);
};
