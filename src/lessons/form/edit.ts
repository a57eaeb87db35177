/** Changes to a lesson's form, beat by beat. Not: its text (text/print-json.ts prints it), and not whether it is right (check.ts). */
import * as v from 'valibot';
import { modeOf } from '#lab/modes';
import type { Checked } from './check';
import { MOST_OPTIONS } from './limits';
import { LESSON_SCHEMA, type LessonForm } from './schema';

export type FormBeat = LessonForm['beats'][number];
type FormPrediction = NonNullable<FormBeat['predict']>;

/** Undefined where the text has not the form of a lesson. */
export const formIn = ({ text, root }: Checked): LessonForm | undefined => {
  const read = root && v.safeParse(LESSON_SCHEMA, JSON.parse(text));
  return read?.success ? read.output : undefined;
};

const withBeats = (form: LessonForm, beats: readonly FormBeat[]): LessonForm => ({
  ...form,
  beats: [...beats],
});

export const changeBeat = (form: LessonForm, index: number, beat: FormBeat): LessonForm =>
  withBeats(form, form.beats.with(index, beat));

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
