/** What runs the rules on an example: at once, or for code and recordings when their reader is there. */
import { use } from 'react';
import { loadOnce } from '../parts/load-once';
import { lintText } from '#lint/lint-text';
import type { Context, Finding, PlainKind, SubjectKind } from '#lint/rule';

type TextLinter = (text: string, context: Context) => Finding[];

const loadCodeLinter = loadOnce(
  async (): Promise<TextLinter> => (await import('#lint/lint-code-text')).lintCodeText,
);

const loadRecordingLinter = loadOnce(
  async (): Promise<TextLinter> => (await import('#lint/lint-recording-text')).lintRecordingText,
);

const plain = new Map<PlainKind, TextLinter>();

const plainLinter = (on: PlainKind): TextLinter => {
  const known = plain.get(on);
  if (known) return known;
  const made: TextLinter = (text, context) => lintText(on, text, context);
  plain.set(on, made);
  return made;
};

/** The same function each time; suspends until the parser is there when the examples are code or recordings. */
export const useTextLinter = (on: SubjectKind): TextLinter => {
  if (on === 'code') return use(loadCodeLinter());
  return on === 'recording' ? use(loadRecordingLinter()) : plainLinter(on);
};
