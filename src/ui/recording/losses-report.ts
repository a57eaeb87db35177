/** What a recorded login loses, to be passed on: as Markdown and as SARIF 2.1.0. It holds no value of the recording. */
import type { Log, Result } from 'sarif';
import type { Loss } from '#lab/measures/losses';
import type { TakenOver } from '#lab/derive/recorded/setup';
import { plain } from '#text/markdown';
import { MARKS } from '../attacks/outcomes';
import type { Login } from './login';

export interface LossesReport {
  readonly login: Login;
  readonly taken: TakenOver;
  readonly losses: readonly Loss[];
}

/** Whether Alice loses something. */
export const isLost = ({ played }: Loss): boolean => played.outcome === 'succeeded';

const list = (lines: readonly string[], none: string): string =>
  lines.length === 0 ? none : lines.map((line) => `- ${line}`).join('\n');

const attackLine = ({ attack, played: { outcome, because } }: Loss): string =>
  `**${MARKS[outcome].word}** ${plain(attack.label)}. ${plain(because)}`;

/** CommonMark. */
export const lossesMarkdown = ({ login: { flow, findings }, taken, losses }: LossesReport): string => {
  const lost = losses.filter(isLost);
  const others = losses.filter((loss) => !isLost(loss) && loss.played.outcome === 'failed');
  return `${[
    '# What your login loses',
    `${plain(flow.name.label)}: ${plain(flow.name.because.join(' '))}`,
    `## In the recording: ${findings.length}`,
    ...(flow.recording.missing.length === 0
      ? []
      : [`Incomplete: ${plain(flow.recording.missing.join(' '))}`]),
    list(
      findings.map(
        ({ severity, says, why, fix, id, place }) =>
          `**${severity}** ${plain(says)} (\`${id}\`${place ? `, exchange ${place.exchange + 1}` : ''})\\\n  ${plain(why)}\\\n  Fix: ${plain(fix)}`,
      ),
      'No findings.',
    ),
    `## Attacks that break it: ${lost.length} of ${lost.length + others.length}`,
    'Played in Claimcheck’s lab on the setup below.',
    list(lost.map(attackLine), 'None.'),
    `## Attacks that it holds: ${others.length}`,
    list(others.map(attackLine), 'None.'),
    '## Taken from the recording',
    list(taken.taken.map(plain), 'Nothing.'),
    '## Not taken from the recording',
    list(
      taken.left.map(({ what, why }) => `${plain(what)}: ${plain(why)}`),
      'Nothing.',
    ),
  ].join('\n\n')}\n`;
};

/** SARIF section 3.27.10. */
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF asks for a relative reference, and a pasted recording has no file. */
const URI = 'recording.har';

/** A SARIF log with one run: findings at their characters, and a result for each attack that breaks the login. */
export const lossesSarif = ({ login: { flow, findings }, losses }: LossesReport): string => {
  const lost = losses.filter(isLost);
  const ruleIds = [...new Set(findings.map(({ id }) => id))];
  const results: Result[] = [
    ...findings.map(({ id, severity, says, at, place }) => ({
      ruleId: id,
      ruleIndex: ruleIds.indexOf(id),
      level: LEVELS[severity],
      message: { text: says },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: URI, index: 0 },
            region: { charOffset: at.start, charLength: at.end - at.start },
          },
          ...(place ? { logicalLocations: [{ name: `exchange ${place.exchange + 1}` }] } : {}),
        },
      ],
    })),
    ...lost.map(({ attack, played }, index) => ({
      ruleId: `attack/${attack.id}`,
      ruleIndex: ruleIds.length + index,
      level: 'error' as const,
      message: { text: played.because },
      locations: [{ logicalLocations: [{ name: flow.name.label }] }],
    })),
  ];
  return `${JSON.stringify(
    {
      $schema: SCHEMA,
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Claimcheck',
              rules: [
                ...ruleIds.flatMap((id) => {
                  const found = findings.find((each) => each.id === id);
                  return found
                    ? [
                        {
                          id,
                          shortDescription: { text: found.why },
                          help: { text: found.fix },
                          ...(found.sources[0] ? { helpUri: found.sources[0].href } : {}),
                        },
                      ]
                    : [];
                }),
                ...lost.map(({ attack }) => ({
                  id: `attack/${attack.id}`,
                  shortDescription: { text: attack.label },
                  help: { text: attack.says },
                  ...(attack.sources[0] ? { helpUri: attack.sources[0].href } : {}),
                })),
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          artifacts: [{ location: { uri: URI }, mimeType: 'application/json', roles: ['analysisTarget'] }],
          results,
          properties: { flow: flow.name.id },
        },
      ],
    } satisfies Log,
    undefined,
    2,
  )}\n`;
};
