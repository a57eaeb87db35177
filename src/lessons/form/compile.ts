/** A lesson's data as the lesson that the player shows: they become the functions that read a run. Not: checked here (check.ts). */
import type { Run } from '#lab/run/run';
import { columnsIn } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import { document, isDocument, isRfc, rfc, type Source } from '#sources/sources';
import type { Beat, Lesson, Prediction, Reason, Task } from '../lesson';
import { setupWith } from '../play';
import { inWords } from '../measures';
import { measured as tableRow, modesWhere } from '../read';
import { actNames } from './act-names';
import { citedBy, type Cite } from './cites';
import { comparisonId, holds } from './comparison';
import { filledIn } from './placeholders';
import { isSo, read, type Reading } from './reading';
import { said, type Says } from './says';
import type { LessonForm } from './schema';
import { patched } from './setup-patch';

type FormBeat = LessonForm['beats'][number];
type FormPrediction = NonNullable<FormBeat['predict']>;
type FormMeasured = NonNullable<FormBeat['measured']>;
type FormOption = FormPrediction['options'][number];

/** What is read of a run, with the names that the lesson has for its acts. */
type Read = (run: Run) => Reading;

/** Minutes that a beat takes, where the guide does not say. */
const MINUTES_A_BEAT = 1;

interface FormReason {
  readonly text: Says;
  readonly measured: FormMeasured | undefined;
  readonly cites: readonly Cite[] | undefined;
}

const reasonOf = ({ text, measured: rows = [], cites }: FormReason, reading: Reading): Reason => ({
  text: said(text, reading),
  ...(rows.length === 0
    ? {}
    : {
        measured: rows.map(({ label, measure = '', value, act }) =>
          tableRow(reading.run, label, (mode) =>
            value === undefined ? inWords(read(reading, mode, measure, act)) : filledIn(mode, value, reading),
          ),
        ),
      }),
  cites: citedBy(reading, cites),
});

/** Columns in the order of the lab; one name for the same set, however it is written. */
const columnsId = (columns: readonly string[]): string => columnsIn(columns).join(' ') || 'none';

/** What an option says; two that say the same have the same. */
export const meaningOf = (option: FormOption): string =>
  option.columns ? columnsId(option.columns) : comparisonId(option);

const optionId = (option: FormOption): string => option.id ?? meaningOf(option);

const answerOf = ({ answer: { columns, value }, options }: FormPrediction, reading: Reading): string => {
  if (columns) {
    const right = modesWhere(reading.run, (mode) =>
      holds(columns, read(reading, mode, columns.measure, columns.act)),
    );
    return options.find((option) => meaningOf(option) === right)?.id ?? right;
  }
  const found = value && read(reading, value.mode, value.measure, value.act);
  const right = options.find((option) => holds(option, found));
  return right ? optionId(right) : inWords(found);
};

const predictionOf = (form: FormPrediction, reads: Read): Prediction => ({
  question: form.question,
  options: form.options.map((option) => ({ id: optionId(option), label: option.label })),
  answer: (run) => answerOf(form, reads(run)),
  reason: (run) => reasonOf({ text: form.reason, measured: form.measured, cites: form.cites }, reads(run)),
});

const beatOf = ({ says, act, predict, after, measured: rows, cites, note }: FormBeat, reads: Read): Beat => ({
  says,
  ...(act === undefined ? {} : { act }),
  ...(predict ? { predict: predictionOf(predict, reads) } : {}),
  ...(after === undefined
    ? {}
    : { after: (run: Run) => reasonOf({ text: after, measured: rows, cites }, reads(run)) }),
  ...(note === undefined ? {} : { note }),
});

const same = (setup: Setup, start: Setup, part: keyof Setup): boolean =>
  String(setup[part]) === String(start[part]);

const taskOf = (
  { says, hints = [], start, solved, keep = [], without = [], solution }: NonNullable<LessonForm['task']>,
  setup: Setup,
): Task => {
  const { acts, ...changes } = start;
  const begun = { ...patched(setup, changes), acts };
  const { acts: last = acts, ...more } = solution;
  return {
    says,
    hints,
    start: begun,
    // In a task every act is called as it is in the lab.
    solved: (run) =>
      keep.every((part) => same(run.setup, begun, part)) &&
      !without.some((id) => run.setup.defences.includes(id)) &&
      solved.every((condition) => isSo(condition, { run, names: run.setup.acts })),
    solution: { ...patched(begun, more), acts: last },
  };
};

type FormSource = NonNullable<LessonForm['sources']>[number];

/** A source as it is cited. */
export const sourceOf = ({
  rfc: number,
  document: id,
  section,
  title = '',
  href = '',
}: FormSource): Source => {
  if (number !== undefined && isRfc(number)) return rfc(number, section);
  return id !== undefined && isDocument(id) ? document(id, section) : { title, href };
};

/**
 * @param form without a problem (check.ts)
 * @param place what it is called in addresses, and its place
 */
export const compile = (form: LessonForm, place: Pick<Lesson, 'id' | 'number' | 'course'>): Lesson => {
  const setup = patched(setupWith({}), form.setup);
  const { acts: _none, ...fixed } = setup;
  const names = actNames(form.beats);
  const reads: Read = (run) => ({ run, names });
  return {
    ...place,
    title: form.title,
    question: form.question,
    modes: form.modes,
    setup: fixed,
    beats: form.beats.map((beat) => beatOf(beat, reads)),
    toggles: (form.toggles ?? []).map(({ id, label, setup: change, outcome }) => ({
      id,
      label,
      apply: (before) => patched(before, change),
      outcome: (run) => said(outcome, reads(run)),
    })),
    ...(form.task ? { task: taskOf(form.task, setup) } : {}),
    checks: (form.checks ?? []).map(({ tool, says, command }) => ({
      tool,
      says,
      command: (run) => said(command, reads(run), 'command'),
    })),
    sources: (form.sources ?? []).map(sourceOf),
    ...(form.rules ? { rules: form.rules } : {}),
    guide: {
      goal: form.guide?.goal ?? form.question,
      minutes: form.guide?.minutes ?? form.beats.length * MINUTES_A_BEAT,
      say: form.guide?.say ?? [],
      wrong: form.guide?.wrong ?? [],
    },
  };
};
