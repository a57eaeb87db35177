/** Runs every rule in rules/ that looks at a subject. Not: where pasted text holds one (artifacts). */
import { limitsOf } from './threshold';
import type { Context, Finding, NamedRule, Report, Rule, Severity, SubjectKind, Subjects } from './rule';

const modules = import.meta.glob<Rule>('./rules/*.ts', { eager: true, import: 'default' });

/** Every rule, by id. */
export const rules: readonly NamedRule[] = Object.entries(modules)
  .map(([path, rule]) => ({ ...rule, id: path.slice('./rules/'.length, -'.ts'.length) }))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The rule of that name. */
export const ruleOf = (id: string): NamedRule | undefined => rules.find((rule) => rule.id === id);

/** More places than a reader would go through; hostile text has hundreds of thousands. */
export const MOST_REPORTS = 50;

/** The gravest first. */
export const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const looksAt = <On extends SubjectKind>(rule: NamedRule, on: On): rule is NamedRule<On> & NamedRule =>
  rule.on === on;

const thresholdOf = (
  { threshold: name }: Report,
  limits: Readonly<Record<string, number>>,
): Pick<Finding, 'threshold'> => {
  const value = name === undefined ? undefined : limits[name];
  return name === undefined || value === undefined ? {} : { threshold: { name, value } };
};

/**
 * Runs the rules on a subject; of each rule the first 50 reports count.
 * @returns findings, the gravest first, then in the order they stand in the subject's text
 */
export const lint = <On extends SubjectKind>(on: On, subject: Subjects[On], context: Context): Finding[] => {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (!looksAt(rule, on) || (rule.state && !context.states)) continue;
    let left = MOST_REPORTS;
    const limits = limitsOf(rule, context.thresholds);
    for (const report of rule.check(subject, context, limits)) {
      findings.push({
        rule,
        severity: report.severity ?? rule.severity,
        says: report.says ?? rule.says,
        at: report.at,
        ...thresholdOf(report, limits),
        ...(report.replace ? { replace: report.replace } : {}),
      });
      left -= 1;
      if (left === 0) break;
    }
  }
  return findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.at.start - b.at.start);
};
