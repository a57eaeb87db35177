/** What the linter finds in a column: in where its credentials live, its Set-Cookie lines, its tokens. */
import type { Artifact } from '#artifacts/artifact';
import { parseSetCookie } from '#cookies/set-cookie';
import { decodeJws } from '#jose/jws/jws';
import type { Mode } from '#lab/mode';
import type { Setup } from '#lab/run/setup';
import type { Event, Trace } from '#lab/run/trace';
import { lint } from '#lint/lint';
import { lintArtifact } from '#lint/lint-artifact';
import type { Context, Finding } from '#lint/rule';
import { wholeSlice } from '#text/slice';
import { columnFlow } from './column-flow';
import { tokensOf } from '../holdings/credential-marks';

/** What one event holds that can be linted. */
interface Lintable {
  /** Set-Cookie fields, and what script wrote to `document.cookie`, which has the same syntax. */
  readonly setCookies: readonly string[];
  readonly tokens: readonly string[];
}

const NOTHING: Lintable = { setCookies: [], tokens: [] };

const readLintable = (event: Event): Lintable => {
  if (event.type === 'exchange') {
    const { content, fields } = event.response;
    return {
      setCookies: event.storing.map(({ text }) => text),
      tokens: tokensOf(content, ...fields.map(([, value]) => value)),
    };
  }
  const wrote = event.type === 'script' && event.area === 'document.cookie' && event.did === 'write';
  return wrote ? { ...NOTHING, setCookies: [`${event.name}=${event.value ?? ''}`] } : NOTHING;
};

/** Events never change, and a run of hundreds is gone through again at every step of the scrubber. */
const known = new WeakMap<Event, Lintable>();

const lintableIn = (event: Event): Lintable => {
  const found = known.get(event) ?? readLintable(event);
  known.set(event, found);
  return found;
};

/** What is found in a text of the trace, as if it were pasted. */
const found = (text: string) => ({ slice: wholeSlice(text), leftOut: [] });

/**
 * Lints a column.
 * @param context its `now` is on the virtual clock
 * @returns findings, each sentence once
 */
export const columnFindings = (mode: Mode, setup: Setup, trace: Trace, context: Context): Finding[] => {
  const each = (what: keyof Lintable) => [
    ...new Set(trace.steps.flatMap(({ event }) => lintableIn(event)[what])),
  ];
  const artifacts: Artifact[] = [
    ...each('setCookies').map((text) => ({
      ...found(text),
      kind: 'set-cookie' as const,
      cookie: parseSetCookie(text),
    })),
    ...each('tokens').map((text) => ({ ...found(text), kind: 'jws' as const, jws: decodeJws(text) })),
  ];
  const findings = [
    ...lint('flow', columnFlow(mode, setup), context),
    ...artifacts.flatMap((artifact) => lintArtifact(artifact, context).map(({ finding }) => finding)),
  ];
  const bySentence = new Map(findings.map((finding) => [`${finding.rule.id} ${finding.says}`, finding]));
  return [...bySentence.values()];
};
