/** A report in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), as code scanners take it. */
import type { Log } from 'sarif';
import type { Span } from '#text/span';
import { positionIn } from '#text/position';
import { encodeUtf8 } from '#text/utf8';
import type { ReportedFinding, TokenReport } from './report';
import { answersByName, decodedParts, jsonText, kindIn } from './report-json';
import type { NamedRule, Severity } from './rule';

/** SARIF section 3.27.10. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What the token is called: it has no file, and SARIF asks for a relative reference. */
const uriOf = ({ form }: TokenReport): string => (form === 'json-serialization' ? 'token.json' : 'token.jwt');

/** SARIF section 3.50.5: a property bag. */
const parametersOf = (entries: readonly (readonly [name: string, value: number])[]) =>
  Object.fromEntries(entries);

/** SARIF section 3.49. */
const descriptorOf = (rule: NamedRule) => ({
  id: rule.id,
  shortDescription: { text: rule.says },
  fullDescription: { text: rule.why },
  help: { text: `${rule.why} ${rule.fix}` },
  ...(rule.sources[0] ? { helpUri: rule.sources[0].href } : {}),
  defaultConfiguration: {
    level: LEVELS[rule.severity],
    ...(rule.thresholds
      ? {
          parameters: parametersOf(Object.entries(rule.thresholds).map(([name, { value }]) => [name, value])),
        }
      : {}),
  },
  properties: { tags: ['security'], sources: rule.sources.map(({ href }) => href) },
});

/** SARIF section 3.30: columns count from 1, the offset from 0, both in UTF-16 units. */
const regionOf = (text: string, { start, end }: Span) => {
  const from = positionIn(text, start);
  const to = positionIn(text, end);
  return {
    startLine: from.line,
    startColumn: from.column,
    ...(to.line === from.line ? {} : { endLine: to.line }),
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
};

/** SARIF section 3.51: what a person set. */
const overridesOf = ({ rules, thresholds }: TokenReport) =>
  rules.flatMap((rule, index) => {
    const set = thresholds.filter((each) => each.rule === rule);
    if (set.length === 0) return [];
    const parameters = parametersOf(set.map(({ name, value }) => [name, value]));
    return [{ descriptor: { id: rule.id, index }, configuration: { parameters } }];
  });

/** SARIF section 3.55: inserted text has an empty region. */
const fixOf = (report: TokenReport, { rule, replace }: ReportedFinding) =>
  replace
    ? {
        fixes: [
          {
            description: { text: rule.fix },
            artifactChanges: [
              {
                artifactLocation: { uri: uriOf(report), index: 0 },
                replacements: [
                  {
                    deletedRegion: regionOf(report.given.text, replace.at),
                    ...(replace.with === '' ? {} : { insertedContent: { text: replace.with } }),
                  },
                ],
              },
            ],
          },
        ],
      }
    : {};

const resultOf = (report: TokenReport, finding: ReportedFinding) => ({
  ruleId: finding.rule.id,
  ruleIndex: report.rules.findIndex(({ id }) => id === finding.rule.id),
  level: LEVELS[finding.severity],
  message: { text: finding.says },
  locations: [
    finding.at
      ? {
          physicalLocation: {
            artifactLocation: { uri: uriOf(report), index: 0 },
            region: regionOf(report.given.text, finding.at),
          },
        }
      : { logicalLocations: [{ name: 'key' }] },
  ],
  ...fixOf(report, finding),
});

/** The report as a SARIF log with one run. */
export const sarifReport = (report: TokenReport): string =>
  jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Claimcheck', rules: report.rules.map(descriptorOf) } },
        invocations: [
          {
            executionSuccessful: true,
            endTimeUtc: new Date(report.made * 1000).toISOString(),
            ruleConfigurationOverrides: overridesOf(report),
          },
        ],
        columnKind: 'utf16CodeUnits',
        artifacts: [
          {
            location: { uri: uriOf(report) },
            description: { text: report.title },
            length: encodeUtf8(report.given.text).length,
            mimeType: report.given.mimeType,
            roles: ['analysisTarget'],
          },
        ],
        results: [
          ...report.findings.map((finding) => resultOf(report, finding)),
          // SARIF section 3.35: by someone, outside the token.
          ...report.silenced.map(({ finding, reason }) => ({
            ...resultOf(report, finding),
            suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification: reason }],
          })),
        ],
        properties: {
          verdict: report.verdict,
          ...(report.against ? { against: report.against } : {}),
          form: report.form,
          ...kindIn(report),
          answers: answersByName(report),
          signatureDropped: report.signatureDropped,
          maskedClaims: report.masked,
          parts: decodedParts(report),
        },
      },
    ],
  } satisfies Log);
