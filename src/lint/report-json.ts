/** A report as JSON for programs. Not: SARIF (report-sarif.ts). */
import { partsOf } from '#jose/jws';
import { escapeUnseen } from '#text/quote';
import type { TokenReport } from './report';

/** JSON over lines, with unseen characters as escapes. */
export const jsonText = (value: unknown): string => `${escapeUnseen(JSON.stringify(value, null, 2))}\n`;

/** Each part that may be shown, as text: parsed, numbers would be rounded and duplicate members merged. */
export const decodedParts = ({ token }: TokenReport): Record<string, string> =>
  Object.fromEntries(
    partsOf(token)
      .map(({ name, utf8, text }) => [name, utf8 ? utf8.text : text] as const)
      .filter(([name, text]) => name !== 'signature' || text !== ''),
  );

/** The report as JSON text. `formatVersion` grows when a member changes its meaning. */
export const jsonReport = (report: TokenReport): string =>
  jsonText({
    formatVersion: 1,
    made: new Date(report.made * 1000).toISOString(),
    title: report.title,
    verdict: report.verdict,
    answers: report.answers,
    signatureDropped: report.signatureDropped,
    maskedClaims: report.masked,
    parts: decodedParts(report),
    findings: report.findings.map(({ rule, severity, says, at }) => ({
      rule: rule.id,
      severity,
      says,
      why: rule.why,
      fix: rule.fix,
      at,
      sources: rule.sources,
    })),
    rules: report.rules.map(({ id }) => id),
  });
