/** The text of a lesson: what is wrong with it, or the lesson. Not: playing it (examine.ts does, for its runs may contradict it). */
import { parseJson, type Json } from '#text/json';
import { quote } from '#text/quote';
import type { Lesson } from '../lesson';
import type { LessonProblem } from '../examine';
import { compile } from './compile';
import { formed } from './form-problems';
import { MOST_BYTES } from './limits';
import { memberProblems } from './members';
import { OWN_ID } from './own-id';
import { placeOf } from './place';
import type { Problem } from './problem';
import { referred } from './refer';
import { referredInTexts } from './refer-texts';
import type { Referred } from './referred';
import { encodeUtf8 } from '#text/utf8';

export interface Checked {
  readonly text: string;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** When none of them is an error. */
  readonly lesson?: Lesson;
  /** When the text is JSON. */
  readonly root?: Json;
}

const sorted = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);

const placed = (text: string, root: Json, { path, within, severity, says }: Referred): Problem => ({
  severity: severity ?? 'error',
  at: placeOf(text, root, path, within),
  says,
});

const tooLarge = (text: string): Problem | undefined => {
  const bytes = text.length > MOST_BYTES ? text.length : encodeUtf8(text).length;
  return bytes > MOST_BYTES
    ? {
        severity: 'error',
        at: { start: 0, end: Math.min(1, text.length) },
        says: `The text is too large: at most ${MOST_BYTES / 1024} KiB.`,
      }
    : undefined;
};

/** Reads and checks a text. Never throws. */
export const check = (text: string): Checked => {
  const large = tooLarge(text);
  if (large) return { text, problems: [large] };
  const { value: root, problem } = parseJson(text);
  if (problem || !root) {
    const { at = { start: 0, end: 0 }, found = '', expected = '' } = problem ?? {};
    const what = at.start >= text.length ? found : quote(found, 12);
    return {
      text,
      problems: [{ severity: 'error', at, says: `This is not JSON: found ${what}. Expected: ${expected}.` }],
    };
  }
  // Read again as a plain value; a name such as __proto__ is an ordinary one here and there.
  const { lesson: form, problems } = formed(text, root, JSON.parse(text) as unknown);
  const found = sorted([
    ...memberProblems(root),
    ...problems,
    ...(form ? [...referred(form), ...referredInTexts(form)].map((each) => placed(text, root, each)) : []),
  ]);
  const isLesson = form !== undefined && found.every(({ severity }) => severity === 'warning');
  return {
    text,
    root,
    problems: found,
    ...(isLesson ? { lesson: compile(form, { id: OWN_ID, number: 0 }) } : {}),
  };
};

/** What its runs say against a lesson, at the places of the text that it was made from. */
export const placedIn = ({ text, root }: Checked, found: readonly LessonProblem[]): Problem[] =>
  root ? sorted(found.map((each) => placed(text, root, each))) : [];
