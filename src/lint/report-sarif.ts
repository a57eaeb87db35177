/** A report in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), as code scanners take it. Not: every property that SARIF has. */
import type { Log } from 'sarif';
import type { Span } from '#text/span';
import { encodeUtf8 } from '#text/utf8';
import type { TokenReport } from './report';
import { decodedParts, jsonText } from './report-json';
import type { NamedRule, Severity } from './rule';

/** SARIF section 3.27.10. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What the token is called: it has no file, and SARIF asks for a relative reference. */
const TOKEN_URI = 'token.jwt';

/** SARIF section 3.49. */
const descriptorOf = (rule: NamedRule) => ({
  id: rule.id,
  shortDescription: { text: rule.says },
  fullDescription: { text: rule.why },
  help: { text: `${rule.why} ${rule.fix}` },
  ...(rule.sources[0] ? { helpUri: rule.sources[0].href } : {}),
  defaultConfiguration: { level: LEVELS[rule.severity] },
  properties: { tags: ['security'], sources: rule.sources.map(({ href }) => href) },
});

/** SARIF section 3.30: columns count from 1, the offset from 0, both in UTF-16 units. A token stands on one line. */
const regionOf = ({ start, end }: Span) => ({
  startLine: 1,
  startColumn: start + 1,
  endColumn: end + 1,
  charOffset: start,
  charLength: end - start,
});

/** The report as a SARIF log with one run. */
export const sarifReport = (report: TokenReport): string =>
  jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Claimcheck', rules: report.rules.map(descriptorOf) } },
        invocations: [{ executionSuccessful: true, endTimeUtc: new Date(report.made * 1000).toISOString() }],
        columnKind: 'utf16CodeUnits',
        artifacts: [
          {
            location: { uri: TOKEN_URI },
            description: { text: report.title },
            length: encodeUtf8(report.given.text).length,
            mimeType: 'application/jwt',
            roles: ['analysisTarget'],
          },
        ],
        results: report.findings.map(({ rule, severity, says, at }) => ({
          ruleId: rule.id,
          ruleIndex: report.rules.findIndex(({ id }) => id === rule.id),
          level: LEVELS[severity],
          message: { text: says },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: TOKEN_URI, index: 0 },
                region: regionOf(at),
              },
            },
          ],
        })),
        properties: {
          verdict: report.verdict,
          answers: report.answers,
          signatureDropped: report.signatureDropped,
          maskedClaims: report.masked,
          parts: decodedParts(report),
        },
      },
    ],
  } satisfies Log);
