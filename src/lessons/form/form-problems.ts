/** What valibot found, in plain words and at its place. Not: names that the form does not have (members.ts). */
import { safeParse, type BaseIssue, type InferIssue } from 'valibot';
import type { Json } from '#text/json';
import { openingOf, placeOf, type Path } from './place';
import type { Problem } from './problem';
import { LESSON_SCHEMA, type LessonForm } from './schema';

type Issue = InferIssue<typeof LESSON_SCHEMA>;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  array: 'a list in [ ]',
  strict_object: 'an object in { }',
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  const kinds: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    object: 'an object',
  };
  return kinds[typeof value] ?? 'nothing';
};

const isList = ({ input }: BaseIssue<unknown>): boolean => Array.isArray(input);

/** The words for what a schema wants; those of a schema of its own words come first. */
const saysOf = (issue: BaseIssue<unknown>): string => {
  const { type, input, requirement } = issue;
  const limit = String(requirement);
  if (issue.kind === 'schema')
    return `Expected here: ${EXPECTED[type] ?? issue.expected}, not ${kindOf(input)}.`;
  const things = isList(issue) ? 'items' : 'characters';
  const says: Readonly<Record<string, string>> = {
    non_empty: 'This text must not be empty.',
    min_length: `At least ${limit} ${limit === '1' ? 'item is' : `${things} are`} needed.`,
    max_length: `At most ${limit} ${things} are allowed; here are ${(input as string).length}.`,
    integer: 'Expected here: a whole number.',
    min_value: `At least ${limit}.`,
    max_value: `At most ${limit}.`,
  };
  return says[type] ?? issue.message;
};

const pathOf = (issue: Issue): Path =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** What is wrong within the one of several forms that was meant: a list is no text, and one looks into it. */
const innermost = (issue: Issue): Issue[] => {
  const within = (issue.issues ?? []).filter(({ path }) => path !== undefined) as Issue[];
  return issue.type === 'union' && within.length > 0
    ? within.flatMap((each) =>
        innermost({ ...each, path: [...(issue.path ?? []), ...(each.path ?? [])] } as Issue),
      )
    : [issue];
};

/** A name that the form does not have is told of with all others. */
const isUnknownName = ({ type, expected }: Issue): boolean =>
  type === 'strict_object' && expected === 'never';

const problemOf = (text: string, root: Json, issue: Issue): Problem => {
  const path = pathOf(issue);
  return issue.path?.at(-1)?.origin === 'key'
    ? {
        severity: 'error',
        at: openingOf(root, path.slice(0, -1)),
        says: `The member “${String(path.at(-1))}” is missing here.`,
      }
    : { severity: 'error', at: placeOf(text, root, path), says: issue.message };
};

interface Formed {
  /** When there is no problem. */
  readonly lesson?: LessonForm;
  readonly problems: readonly Problem[];
}

/**
 * Holds a value against the form. Never throws.
 * @param root what `parseJson` read from the text, which has no problem
 */
export const formed = (text: string, root: Json, value: unknown): Formed => {
  const parsed = safeParse(LESSON_SCHEMA, value, { message: saysOf });
  return parsed.success
    ? { lesson: parsed.output, problems: [] }
    : {
        problems: parsed.issues
          .flatMap((issue) => innermost(issue))
          .filter((issue) => !isUnknownName(issue))
          .map((issue) => problemOf(text, root, issue)),
      };
};
