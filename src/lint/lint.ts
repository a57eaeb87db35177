/** Runs every rule in rules/ that looks at a subject. Not: where pasted text holds one (artifacts). */
import { MOST_REPORTS } from './reports-on';
import { limitsOf } from './threshold';
import type { Context, Finding, NamedRule, Report, Rule, Severity, SubjectKind, Subjects } from './rule';

const modules = import.meta.glob<Rule>('./rules/*.ts', { eager: true, import: 'default' });

/** Every rule, by id. */
export const rules: readonly NamedRule[] = Object.entries(modules)
  .map(([path, rule]) => ({ ...rule, id: path.slice('./rules/'.length, -'.ts'.length) }))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The rule of that name. */
export const ruleOf = (id: string): NamedRule | undefined => rules.find((rule) => rule.id === id);

/** The gravest first. */
export const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface Ready {
  readonly rule: NamedRule;
  /** As the rule declares them. */
  readonly limits: Readonly<Record<string, number>>;
}

/** The rules by the kind of subject that they look at. */
const byKind = new Map<SubjectKind, readonly Ready[]>();
for (const rule of rules) {
  byKind.set(rule.on, [...(byKind.get(rule.on) ?? []), { rule, limits: limitsOf(rule) }]);
}

const findingOf = (rule: NamedRule, report: Report, limits: Readonly<Record<string, number>>): Finding => {
  const { at, replace, threshold: name } = report;
  const severity = report.severity ?? rule.severity;
  const says = report.says ?? rule.says;
  const value = name === undefined ? undefined : limits[name];
  const threshold = name === undefined || value === undefined ? undefined : { name, value };
  if (!threshold && !replace) return { rule, severity, says, at };
  return { rule, severity, says, at, ...(threshold ? { threshold } : {}), ...(replace ? { replace } : {}) };
};

/**
 * Runs the rules on a subject; of each rule the first 50 reports count.
 * @returns findings, the gravest first, then in the order they stand in the subject's text
 */
export const lint = <On extends SubjectKind>(on: On, subject: Subjects[On], context: Context): Finding[] => {
  const findings: Finding[] = [];
  const { states, thresholds, evidence } = context;
  for (const { rule, limits: declared } of byKind.get(on) ?? []) {
    if ((rule.state && !states) || (rule.asks && !evidence)) continue;
    const limits = thresholds ? limitsOf(rule, thresholds) : declared;
    const reports = rule.check(subject, context, limits);
    // Most rules have nothing to say of most subjects.
    if (Array.isArray(reports) && reports.length === 0) continue;
    let left = MOST_REPORTS;
    for (const report of reports) {
      findings.push(findingOf(rule, report, limits));
      left -= 1;
      if (left === 0) break;
    }
  }
  return findings.length < 2
    ? findings
    : findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.at.start - b.at.start);
};
