/** What the runs of a lesson say against it: played in every combination of its toggles, and its task. */
import type { Transport } from '#http/message';
import { actOf } from '#lab/run/act';
import { run, type Run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import type { Lesson, Reason } from './lesson';
import { runsOf, setupOf } from './play';

/** Something in a lesson that its runs contradict. */
export interface LessonProblem {
  /** Names and indices that lead to it from the lesson: `['beats', 3, 'predict', 'answer']`. */
  readonly path: readonly (string | number)[];
  /** A whole sentence. */
  readonly says: string;
}

interface Options {
  /** Ends it between two runs. */
  readonly signal?: AbortSignal;
}

/** Every combination of some ids, the empty one first. */
const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => [...all, ...all.map((each) => [...each, id])], [[]]);

/** How often its beats are played to know it. */
export const variantsOf = ({ toggles }: Pick<Lesson, 'toggles'>): number => 2 ** toggles.length;

/** Far from the seed that a lesson is played with. */
const OTHER_SEED = 4_000_000_000;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const whenOn = (on: readonly string[]): string => (on.length === 0 ? '' : `With ${on.join(', ')} on: `);

/** Reads something, or tells why it can't be read. */
const reading = <Value>(
  path: LessonProblem['path'],
  found: LessonProblem[],
  read: () => Value,
): Value | undefined => {
  try {
    return read();
  } catch (error) {
    found.push({ path, says: `It can’t be read from the run: ${messageOf(error)}` });
    return undefined;
  }
};

const citesMissing = (run: Run, { cites }: Reason): boolean =>
  cites.some(({ mode, step }) => run.traces.find((trace) => trace.mode === mode)?.steps[step] === undefined);

/** What can be known before anything is played. */
const atRest = ({ beats, task }: Lesson): LessonProblem[] => [
  ...(beats.some(({ predict }) => predict)
    ? []
    : [{ path: ['beats'], says: 'The lesson asks nothing. Ask a question in at least one beat.' }]),
  ...beats.flatMap(({ act, predict }, index): LessonProblem[] => {
    if (act !== undefined && !actOf(act)) {
      return [{ path: ['beats', index, 'act'], says: `No act is called ${act}.` }];
    }
    return predict && act === undefined
      ? [
          {
            path: ['beats', index, 'predict'],
            says: 'Choose what happens in this step, or remove its question.',
          },
        ]
      : [];
  }),
  ...(['start', 'solution'] as const).flatMap((end) =>
    (task?.[end].acts ?? []).flatMap((act, index) =>
      actOf(act) ? [] : [{ path: ['task', end, 'acts', index], says: `No act is called ${act}.` }],
    ),
  ),
];

/** One combination: every answer is an option, every reason cites steps of the run, every command says something. */
const ofVariant = (lesson: Lesson, on: readonly string[], runs: readonly Run[]): LessonProblem[] => {
  const found: LessonProblem[] = [];
  for (const [index, beat] of lesson.beats.entries()) {
    const { predict } = beat;
    const now = runs[index + 1];
    if (!now) throw new RangeError('A step has no run.');
    if (predict) {
      const path = ['beats', index, 'predict', 'answer'];
      const answer = reading(path, found, () => predict.answer(now));
      if (answer !== undefined && !predict.options.some(({ id }) => id === answer)) {
        found.push({
          path,
          says: `${whenOn(on)}the run answers “${answer}”, which is none of the options.`,
        });
      }
    }
    const path = ['beats', index, ...(predict ? ['predict', 'reason'] : ['after'])];
    const reason = reading(path, found, () => predict?.reason(now) ?? beat.after?.(now));
    if (reason && citesMissing(now, reason)) {
      found.push({
        path: ['beats', index, ...(predict ? ['predict'] : []), 'cites'],
        says: `${whenOn(on)}a step is cited that the run does not have.`,
      });
    }
    for (const [number, check] of lesson.checks.entries()) {
      const command = reading(['checks', number, 'command'], found, () => check.command(now));
      if (command === '') found.push({ path: ['checks', number, 'command'], says: 'The command is empty.' });
    }
  }
  return found;
};

const answersOf = (lesson: Lesson, runs: readonly Run[]) =>
  lesson.beats.map(({ predict }, index) => {
    const now = runs[index + 1];
    return now && predict?.answer(now);
  });

/** Identifiers follow from the seed, answers do not. */
const ofSeeds = (lesson: Lesson, plain: readonly Run[], other: readonly Run[]): LessonProblem[] => {
  const [one, two] = [answersOf(lesson, plain), answersOf(lesson, other)];
  return lesson.beats.flatMap((_, index) =>
    one[index] === two[index]
      ? []
      : [{ path: ['beats', index, 'predict', 'answer'], says: 'Another seed gives another answer.' }],
  );
};

const ofToggles = (lesson: Lesson, ends: ReadonlyMap<string, Run | undefined>): LessonProblem[] => {
  const plain = ends.get('');
  const found: LessonProblem[] = [];
  for (const [index, toggle] of lesson.toggles.entries()) {
    const flipped = ends.get(toggle.id);
    if (!plain || !flipped) throw new RangeError('A toggle has no run.');
    const path = ['toggles', index, 'outcome'];
    const before = reading(path, found, () => toggle.outcome(plain));
    const after = reading(path, found, () => toggle.outcome(flipped));
    if (before !== undefined && before === after) {
      found.push({ path, says: `It changes nothing: with it and without it, “${after}”.` });
    }
  }
  return found;
};

const ofTask = async ({ task }: Lesson, transport: Transport): Promise<LessonProblem[]> => {
  if (!task) return [];
  const found: LessonProblem[] = [];
  const solvedBy = async (end: 'start' | 'solution') => {
    const path = ['task', end];
    try {
      const made = await run(task[end], transport);
      return reading(path, found, () => task.solved(made));
    } catch (error) {
      found.push({ path, says: `It can’t be played: ${messageOf(error)}` });
      return undefined;
    }
  };
  if ((await solvedBy('start')) === true) {
    found.push({ path: ['task', 'start'], says: 'The task is solved as it starts.' });
  }
  if ((await solvedBy('solution')) === false) {
    found.push({ path: ['task', 'solution'], says: 'The solution does not solve the task.' });
  }
  return found;
};

/** The same problem in several combinations is one; the first tells of it. */
const once = (found: readonly LessonProblem[]): LessonProblem[] =>
  [...new Map(found.toReversed().map((each) => [each.path.join('/'), each])).values()].toReversed();

/**
 * Plays all of a lesson and holds it against its runs.
 * @returns problems; none: each answer is an option, each toggle flips its outcome, the task is solved by its solution and not before
 * @throws the signal's reason when it was ended
 */
export const examine = async (
  lesson: Lesson,
  transport: Transport,
  { signal }: Options = {},
): Promise<LessonProblem[]> => {
  const found = atRest(lesson);
  if (found.some(({ path }) => path.includes('act') || path.includes('acts'))) return found;
  const ends = new Map<string, Run | undefined>();
  const played = async (setup: Setup) => {
    signal?.throwIfAborted();
    return runsOf(setup, lesson, transport);
  };
  try {
    let plain: readonly Run[] = [];
    for (const on of subsets(lesson.toggles.map(({ id }) => id))) {
      // One after the other, so that it can be ended between them.
      const runs = await played(setupOf(lesson, on));
      if (on.length === 0) plain = runs;
      ends.set(on.join(' '), runs.at(-1));
      found.push(...ofVariant(lesson, on, runs));
    }
    found.push(...ofToggles(lesson, ends));
    found.push(...ofSeeds(lesson, plain, await played({ ...setupOf(lesson), seed: OTHER_SEED })));
  } catch (error) {
    signal?.throwIfAborted();
    found.push({ path: ['beats'], says: `They can’t be played: ${messageOf(error)}` });
  }
  signal?.throwIfAborted();
  return once([...found, ...(await ofTask(lesson, transport))]);
};
