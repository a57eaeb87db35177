/** Lints a text as a subject of any kind, code among them. */
import { lintCodeText } from '#lint/lint-code-text';
import { lintRecordingText } from '#lint/lint-recording-text';
import { lintText } from '#lint/lint-text';
import type { Context, Finding, SubjectKind } from '#lint/rule';

/** Throws where a rule did: its finding would pass for a report of the rule. */
export const lintAnyText = (on: SubjectKind, text: string, context: Context): Finding[] => {
  const findings =
    on === 'code'
      ? lintCodeText(text, context)
      : on === 'recording'
        ? lintRecordingText(text, context)
        : lintText(on, text, context);
  const failed = findings.find((finding) => finding.failed);
  if (failed) throw new Error(failed.says);
  return findings;
};
