/** A report as JSON for programs. Not: SARIF (report-sarif.ts). */
import { escapeUnseen } from '#text/quote';
import type { ReportedFinding, TokenReport } from './report';

/** JSON over lines, with unseen characters as escapes. */
export const jsonText = (value: unknown): string => `${escapeUnseen(JSON.stringify(value, null, 2))}\n`;

/** Each part that may be shown, as text: parsed, numbers would be rounded and duplicate members merged. */
export const decodedParts = ({ parts }: TokenReport): Record<string, string> =>
  Object.fromEntries(parts.map(({ id, text }) => [id, text]));

/** Each answer by its name. */
export const answersByName = ({ answers }: TokenReport): Record<string, { state: string; says?: string }> =>
  Object.fromEntries(
    answers.map(({ name, state, says }) => [name, { state, ...(says === undefined ? {} : { says }) }]),
  );

/** Which kind the token was judged as. */
export const kindIn = ({ profile }: TokenReport) =>
  profile ? { kind: { name: profile.name, toldBy: profile.told } } : {};

const findingOf = ({ rule, severity, says, at, threshold, replace }: ReportedFinding) => ({
  rule: rule.id,
  severity,
  says,
  why: rule.why,
  fix: rule.fix,
  ...(at ? { at } : { in: 'key' }),
  ...(threshold ? { threshold: { ...threshold, unit: rule.thresholds?.[threshold.name]?.unit } } : {}),
  ...(replace ? { replace } : {}),
  sources: rule.sources,
});

/** The report as JSON text. `formatVersion` grows when a member changes its meaning. */
export const jsonReport = (report: TokenReport): string =>
  jsonText({
    formatVersion: 1,
    made: new Date(report.made * 1000).toISOString(),
    form: report.form,
    title: report.title,
    verdict: report.verdict,
    ...(report.against ? { against: report.against } : {}),
    answers: answersByName(report),
    ...kindIn(report),
    signatureDropped: report.signatureDropped,
    maskedClaims: report.masked,
    parts: decodedParts(report),
    findings: report.findings.map(findingOf),
    silenced: report.silenced.map(({ finding, reason }) => ({ ...findingOf(finding), reason })),
    thresholdsSet: report.thresholds.map(({ rule, name, value }) => ({
      rule: rule.id,
      name,
      value,
      unit: rule.thresholds?.[name]?.unit,
      declared: rule.thresholds?.[name]?.value,
    })),
    rules: report.rules.map(({ id }) => id),
  });
