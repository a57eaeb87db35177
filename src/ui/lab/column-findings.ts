/** What the linter finds in a column: in where its credentials live, its Set-Cookie lines, its tokens. Not: a rule. */
import type { Artifact } from '#artifacts/artifact';
import { parseSetCookie } from '#cookies/set-cookie';
import { decodeJws } from '#jose/jws';
import type { Mode } from '#lab/mode';
import type { Setup } from '#lab/setup';
import type { Event, Trace } from '#lab/trace';
import { parseFlow } from '#lint/flow';
import { lint } from '#lint/lint';
import { lintArtifact } from '#lint/lint-artifact';
import type { Context, Finding } from '#lint/rule';
import { wholeSlice } from '#text/slice';
import { columnFlow } from './column-flow';
import { tokensOf } from './credential-marks';

/** Set-Cookie fields, and what script wrote to `document.cookie`, which has the same syntax. */
const setCookies = (event: Event): string[] => {
  if (event.type === 'exchange') return event.storing.map(({ text }) => text);
  const wrote = event.type === 'script' && event.area === 'document.cookie' && event.did === 'write';
  return wrote ? [`${event.name}=${event.value ?? ''}`] : [];
};

const issuedTokens = (event: Event): string[] =>
  event.type === 'exchange'
    ? tokensOf(event.response.content, ...event.response.fields.map(([, value]) => value))
    : [];

/** What is found in a text of the trace, as if it were pasted. */
const found = (text: string) => ({ slice: wholeSlice(text), leftOut: [] });

/**
 * Lints a column.
 * @param context its `now` is on the virtual clock
 * @returns findings, each sentence once
 */
export const columnFindings = (mode: Mode, setup: Setup, trace: Trace, context: Context): Finding[] => {
  const each = (texts: (event: Event) => string[]) => [
    ...new Set(trace.steps.flatMap(({ event }) => texts(event))),
  ];
  const artifacts: Artifact[] = [
    ...each(setCookies).map((text) => ({
      ...found(text),
      kind: 'set-cookie' as const,
      cookie: parseSetCookie(text),
    })),
    ...each(issuedTokens).map((text) => ({ ...found(text), kind: 'jws' as const, jws: decodeJws(text) })),
  ];
  const findings = [
    ...lint('flow', parseFlow(columnFlow(mode, setup)), context),
    ...artifacts.flatMap((artifact) => lintArtifact(artifact, context).map(({ finding }) => finding)),
  ];
  const bySentence = new Map(findings.map((finding) => [`${finding.rule.id} ${finding.says}`, finding]));
  return [...bySentence.values()];
};
