/** Changes to a lesson's form, beat by beat. Not: its text (text/print-json.ts prints it), and not whether it is right (check.ts). */
import * as v from 'valibot';
import { modeOf, modes } from '#lab/modes';
import { measureOf } from '../measures';
import type { Checked } from './check';
import type { Comparison } from './comparison';
import { MOST_OPTIONS } from './limits';
import { LESSON_SCHEMA, type LessonForm } from './schema';

export type FormBeat = LessonForm['beats'][number];
export type FormPrediction = NonNullable<FormBeat['predict']>;
export type FormTask = NonNullable<LessonForm['task']>;
export type FormWhatIf = NonNullable<LessonForm['toggles']>[number];
export type FormCondition = FormTask['solved'][number];

/** Also of a text that breaks a limit, such as an empty title. Undefined where the text has not the form of a lesson. */
export const formIn = ({ text, root }: Checked): LessonForm | undefined => {
  const read = root && v.safeParse(LESSON_SCHEMA, JSON.parse(text));
  return read?.typed ? read.output : undefined;
};

const withBeats = (form: LessonForm, beats: readonly FormBeat[]): LessonForm => ({
  ...form,
  beats: [...beats],
});

export const addBeat = (form: LessonForm, index: number, beat: FormBeat): LessonForm =>
  withBeats(form, form.beats.toSpliced(index, 0, beat));

export const removeBeat = (form: LessonForm, index: number): LessonForm =>
  withBeats(form, form.beats.toSpliced(index, 1));

/** @param by −1: one up; 1: one down; at an end nothing moves */
export const moveBeat = (form: LessonForm, index: number, by: -1 | 1): LessonForm => {
  const beat = form.beats[index];
  const to = index + by;
  if (!beat || to < 0 || to >= form.beats.length) return form;
  return withBeats(form, form.beats.toSpliced(index, 1).toSpliced(to, 0, beat));
};

/** Every choice of columns, the fewest first. */
const choicesOf = (modes: readonly string[]): string[][] =>
  modes
    .reduce<string[][]>((all, mode) => [...all, ...all.map((some) => [...some, mode])], [[]])
    .toSorted((one, other) => one.length - other.length);

const labelOf = (columns: readonly string[], all: number): string => {
  if (columns.length === 0) return 'None';
  if (columns.length === all) return 'All';
  return columns.map((id) => modeOf(id)?.label ?? id).join(' and ');
};

/** The form has one at least; a text with an empty list shows an error there. */
const firstMode = ({ modes: [first] }: LessonForm) => first ?? modes[0]?.id ?? '';

/** What a value of the measure is held against at first. */
export const firstComparison = (measure: string, nth = 0): Comparison => {
  const kind = measureOf(measure)?.kind;
  return { is: kind === 'yes or no' ? nth === 0 : kind === 'text' ? `value ${nth + 1}` : nth };
};

const bare = ({ id, label }: FormPrediction['options'][number]) => ({
  ...(id === undefined ? {} : { id }),
  label,
});

/** The same question, answered by the columns in which the measure is so. */
export const askColumns = (form: LessonForm, predict: FormPrediction, measure: string): FormPrediction => {
  const columns = askOf(form).options;
  return {
    ...predict,
    answer: { columns: { measure, ...firstComparison(measure) } },
    options: predict.options.map((option, index) => ({
      ...bare(option),
      columns: option.columns ?? columns[index]?.columns ?? [],
    })),
  };
};

/** The same question, answered by the value of the measure in one column. */
export const askValue = (form: LessonForm, predict: FormPrediction, measure: string): FormPrediction => ({
  ...predict,
  answer: { value: { mode: predict.answer.value?.mode ?? firstMode(form), measure } },
  options: predict.options.map((option, index) => ({ ...bare(option), ...firstComparison(measure, index) })),
});

/** A name that none of them has: `what-if-2`. */
const freshId = (taken: readonly { readonly id: string }[]): string => {
  let count = taken.length + 1;
  while (taken.some(({ id }) => id === `what-if-${count}`)) count += 1;
  return `what-if-${count}`;
};

/** What to try first: a defence that is off, and the last request in the first column. */
export const freshWhatIf = (form: LessonForm): FormWhatIf => {
  const mode = firstMode(form);
  return {
    id: freshId(form.toggles ?? []),
    label: 'Look up the user at each request',
    setup: { defences: { on: ['user-looked-up'] } },
    outcome: `${modeOf(mode)?.label ?? mode}: {${mode}.status}`,
  };
};

/** The lesson's own acts again: the first column is to refuse the last request. */
export const addTask = (form: LessonForm): LessonForm => {
  const acts = form.beats.flatMap(({ act }) => act ?? []);
  const mode = firstMode(form);
  return {
    ...form,
    task: {
      says: 'Change the setup so that the shop refuses the last request.',
      start: { acts: acts.length === 0 ? ['log-in', 'read-orders'] : acts },
      solved: [{ mode, measure: 'status', is: 401 }],
      keep: ['acts'],
      solution: {},
    },
  };
};

/** A question to begin with: in which designs the request of the beat is answered with 200, each set an option. */
export const askOf = ({ modes }: LessonForm): FormPrediction => {
  const choices = choicesOf(modes);
  // The largest sets are left out where there are too many: the first ones and all of them stay.
  const few = choices.length > MOST_OPTIONS ? [...choices.slice(0, MOST_OPTIONS - 1), [...modes]] : choices;
  return {
    question: 'Whose request succeeds?',
    options: few.map((columns) => ({
      columns: columns as FormPrediction['options'][number]['columns'] & object,
      label: labelOf(columns, modes.length),
    })),
    answer: { columns: { measure: 'status', is: 200 } },
    reason: 'The shop answered: {each.status}.',
  };
};
