/** Lints a text as a subject of any kind, code among them. Not: what the page does, which fetches the parser first. */
import { lintCodeText } from '#lint/lint-code-text';
import { lintText } from '#lint/lint-text';
import type { Context, Finding, SubjectKind } from '#lint/rule';

export const lintAnyText = (on: SubjectKind, text: string, context: Context): Finding[] =>
  on === 'code' ? lintCodeText(text, context) : lintText(on, text, context);
