/** A report in Markdown (CommonMark), for issues and mails. What a token says stays text wherever the report is rendered. */
import type { VerdictReason } from '#jose/jws/verification';
import { inUtc } from '#jose/numeric-date';
import { parseJson } from '#text/json';
import { layOut } from '#text/lay-out';
import { plain } from '#text/markdown';
import { escapeUnseen } from '#text/quote';
import type { ReportedFinding, TokenReport } from './report';

/** A code block whose fence is longer than any within. */
const code = (text: string, language = ''): string => {
  const runs = text.match(/`+/gu) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
};

const decoded = ({ title, text }: TokenReport['parts'][number]): string[] => {
  if (text === '') return [];
  const { value, problem } = parseJson(text);
  const isJson = value !== undefined && !problem;
  return [
    `## ${plain(title)}`,
    code(escapeUnseen(isJson ? layOut(text, value) : text), isJson ? 'json' : ''),
  ];
};

const thresholdIn = ({ rule, threshold }: ReportedFinding): string => {
  const declared = threshold && rule.thresholds?.[threshold.name];
  return declared ? `, threshold ${threshold.value} ${declared.unit}` : '';
};

const placeOf = (at: ReportedFinding['at']): string => (at ? `character ${at.start + 1}` : 'in the key');

const finding = (each: ReportedFinding): string => {
  const { rule, severity, says, at } = each;
  return [
    `- **${severity}** ${plain(says)} (\`${rule.id}\`, ${placeOf(at)}${thresholdIn(each)})`,
    `  ${plain(rule.why)}`,
    `  Fix: ${plain(rule.fix)}`,
    `  ${rule.sources.map(({ title, href }) => `[${plain(title)}](<${href}>)`).join(', ')}`,
  ].join('\\\n');
};

const suppressed = ({ finding: each, reason }: TokenReport['silenced'][number]): string =>
  [
    `- **${each.severity}** ${plain(each.says)} (\`${each.rule.id}\`)`,
    `  Reason: ${plain(escapeUnseen(reason))}`,
  ].join('\\\n');

const judged = ({ profile, thresholds }: TokenReport): string[] => [
  ...(profile?.told === 'person' ? [`Checked as: **${profile.name}**, as chosen by hand.`] : []),
  ...(thresholds.length > 0
    ? [
        `Thresholds set by hand: ${thresholds
          .map(({ rule, name, value }) => {
            const declared = rule.thresholds?.[name];
            return `\`${rule.id}\`, ${declared?.says} ${value} ${declared?.unit} instead of ${declared?.value}`;
          })
          .join('; ')}.`,
      ]
    : []),
];

const redacted = ({ notes, masked }: TokenReport): string[] => {
  const names = masked.map((name) => plain(JSON.stringify(name))).join(', ');
  return [
    ...notes,
    ...(masked.length > 0 ? [`Masked claims: ${names}. For that reason, findings use general words.`] : []),
  ];
};

const AGAINST: Partial<Record<VerdictReason, string>> = {
  'leaked-secret': 'its signing key is public',
  expectation: 'it is not as expected',
  expired: 'it expired',
  'not-yet-valid': 'it is not valid yet',
  unreadable: 'its times can’t be read',
  'claims-unreadable': 'its claims can’t be read',
};

/** Many read this line alone, so it must not sound as if the token were accepted. */
const verdictIn = ({ verdict, against, answers }: TokenReport): string => {
  if (against) return `refused: ${AGAINST[against] ?? 'see below'}`;
  // Anybody can encrypt for a public key.
  return verdict === 'valid' && answers.some(({ name }) => name === 'content') ? 'decrypted' : verdict;
};

/** The report as Markdown text. */
export const markdownReport = (report: TokenReport): string => {
  const answer = ({ title, state, says }: TokenReport['answers'][number]) =>
    `- ${title}: **${state}**${says === undefined ? '' : `. ${plain(says)}`}`;
  return `${[
    `# ${plain(escapeUnseen(report.title))}`,
    `Verdict: **${verdictIn(report)}**, at ${inUtc(report.made)}.`,
    report.answers.map(answer).join('\n'),
    ...judged(report),
    ...redacted(report),
    `## Findings: ${report.findings.length}`,
    ...(report.findings.length > 0
      ? [report.findings.map(finding).join('\n')]
      : report.silenced.length === 0
        ? [`${report.rules.length} checks passed.`]
        : []),
    ...(report.silenced.length > 0
      ? [`## Ignored: ${report.silenced.length}`, report.silenced.map(suppressed).join('\n')]
      : []),
    ...report.parts.flatMap(decoded),
  ].join('\n\n')}\n`;
};
