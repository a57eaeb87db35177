/** A lesson of one's own as any other lesson: its data become the functions that read a run. Not: checked here (check.ts). */
import type { Run } from '#lab/run/run';
import { columnsIn } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import type { Beat, Cited, Lesson, Prediction, Reason, Task } from '../lesson';
import { setupWith } from '../play';
import { citeAll, column, exchangesIn, measured as tableRow, modesWhere } from '../read';
import { comparisonId, holds } from './comparison';
import { inWords, measured } from './measures';
import { OWN_ID } from './own-id';
import { filled } from './placeholders';
import type { OwnLesson } from './schema';
import { patched } from './setup-patch';

type OwnBeat = OwnLesson['beats'][number];
type OwnPrediction = NonNullable<OwnBeat['predict']>;
type OwnCites = NonNullable<OwnBeat['cites']>;
type OwnMeasured = NonNullable<OwnBeat['measured']>;
type OwnOption = OwnPrediction['options'][number];

/** Minutes that a beat takes, where the guide does not say. */
const MINUTES_A_BEAT = 1;

/** No step has it; what cites it is told of as wrong. */
const NOWHERE = -1;

/** The last exchange of an act, or its last step where it had none. */
const citedIn = (run: Run, { mode, act }: OwnCites[number]): Cited => {
  const number = act === undefined ? run.setup.acts.length - 1 : act - 1;
  const exchange = exchangesIn(run, mode, number).findLast((each) => each.exchange.by.type !== 'server');
  const step = exchange?.step ?? column(run, mode).steps.findLastIndex((each) => each.act === number);
  return { mode, step: step < 0 ? NOWHERE : step };
};

const citesOf = (run: Run, cites: OwnCites | undefined): Cited[] =>
  cites ? cites.map((each) => citedIn(run, each)) : citeAll(run);

interface OwnReason {
  readonly text: string;
  readonly measured: OwnMeasured | undefined;
  readonly cites: OwnCites | undefined;
}

const reasonOf = ({ text, measured: rows = [], cites }: OwnReason, run: Run): Reason => ({
  text: filled(text, run),
  measured: rows.map(({ label, measure, act }) =>
    tableRow(run, label, (mode) => inWords(measured(run, mode, measure, act))),
  ),
  cites: citesOf(run, cites),
});

/** Columns in the order of the lab; one name for the same set, however it is written. */
const columnsId = (columns: readonly string[]): string => columnsIn(columns).join(' ') || 'none';

/** The name of an option; two that say the same have the same. */
export const optionId = (option: OwnOption): string =>
  option.columns ? columnsId(option.columns) : comparisonId(option);

const answerOf = ({ answer: { columns, value }, options }: OwnPrediction, run: Run): string => {
  if (columns) {
    return modesWhere(run, (mode) => holds(columns, measured(run, mode, columns.measure, columns.act)));
  }
  const found = value && measured(run, value.mode, value.measure, value.act);
  const right = options.find((option) => holds(option, found));
  return right ? optionId(right) : inWords(found);
};

const predictionOf = (own: OwnPrediction): Prediction => ({
  question: own.question,
  options: own.options.map((option) => ({ id: optionId(option), label: option.label })),
  answer: (run) => answerOf(own, run),
  reason: (run) => reasonOf({ text: own.reason, measured: own.measured, cites: own.cites }, run),
});

const beatOf = ({ says, act, predict, after, measured: rows, cites, note }: OwnBeat): Beat => ({
  says,
  ...(act === undefined ? {} : { act }),
  ...(predict ? { predict: predictionOf(predict) } : {}),
  ...(after === undefined
    ? {}
    : { after: (run: Run) => reasonOf({ text: after, measured: rows, cites }, run) }),
  ...(note === undefined ? {} : { note }),
});

const same = (setup: Setup, start: Setup, part: keyof Setup): boolean =>
  String(setup[part]) === String(start[part]);

const taskOf = (
  { says, hints = [], start, solved, keep = [], without = [], solution }: OwnLesson['task'],
  setup: Setup,
): Task => {
  const { acts, ...changes } = start;
  const begun = { ...patched(setup, changes), acts };
  const { acts: last = acts, ...more } = solution;
  return {
    says,
    hints,
    start: begun,
    solved: (run) =>
      keep.every((part) => same(run.setup, begun, part)) &&
      !without.some((id) => run.setup.defences.includes(id)) &&
      solved.every((condition) =>
        holds(condition, measured(run, condition.mode, condition.measure, condition.act)),
      ),
    solution: { ...patched(begun, more), acts: last },
  };
};

/** @param own without a problem (check.ts) */
export const compile = (own: OwnLesson): Lesson => {
  const setup = patched(setupWith({}), own.setup);
  const { acts: _none, ...fixed } = setup;
  return {
    id: OWN_ID,
    number: 0,
    title: own.title,
    question: own.question,
    modes: own.modes,
    setup: fixed,
    beats: own.beats.map(beatOf),
    toggles: (own.toggles ?? []).map(({ id, label, setup: change, outcome }) => ({
      id,
      label,
      apply: (before) => patched(before, change),
      outcome: (run) => filled(outcome, run),
    })),
    task: taskOf(own.task, setup),
    checks: (own.checks ?? []).map(({ tool, says, command }) => ({
      tool,
      says,
      command: (run) => filled(command, run, 'command'),
    })),
    sources: own.sources ?? [],
    guide: {
      goal: own.guide?.goal ?? own.question,
      minutes: own.guide?.minutes ?? own.beats.length * MINUTES_A_BEAT,
      say: own.guide?.say ?? [],
      wrong: own.guide?.wrong ?? [],
    },
  };
};
