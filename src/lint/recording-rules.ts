/** Runs the rules on a recorded login, and those on flows on what it shows of one. Not: reading it (recording/read-flow.ts). */
import type { RecordedFlow } from '#recording/recorded-flow';
import { lint } from './lint';
import { byGravity, namedRules, ready, runRules } from './run-rules';
import { recordedFacts } from './recorded-facts';
import type { Context, Finding, NamedRule, Rule } from './rule';

const modules = import.meta.glob<Rule>('./rules/login-*.ts', { eager: true, import: 'default' });

/** Every rule on recorded logins. */
export const recordingRules: readonly NamedRule[] = namedRules(modules);

const all = ready(recordingRules);

/**
 * Runs every rule that a recorded login gives something to look at.
 * @returns findings, the gravest first; each has its place in the paste, and its message and place there
 */
export const lintRecording = (flow: RecordedFlow, context: Context): Finding[] => {
  const { facts, placeOf } = recordedFacts(flow);
  const ofFacts = lint('flow', facts, context).map((finding): Finding => {
    const place = placeOf(finding.at);
    return place ? { ...finding, place } : finding;
  });
  return [...runRules(all, flow, context), ...ofFacts].toSorted(byGravity);
};
