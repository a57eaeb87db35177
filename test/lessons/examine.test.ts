/** Lessons that are wrong in one way each, and what is said of it. Not: the lessons of the path (lessons.test.ts). */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { examine, variantsOf } from '#lessons/examine';
import type { Beat, Lesson, PathLesson, Prediction, Task } from '#lessons/lesson';
import { lessonOf } from '#lessons/lessons';

const good = (): PathLesson => {
  const lesson = lessonOf('kick-them-out');
  if (!lesson) throw new Error('The lesson is gone.');
  return lesson;
};

const withBeat = (lesson: Lesson, index: number, change: (beat: Beat) => Beat): Lesson => ({
  ...lesson,
  beats: lesson.beats.map((beat, each) => (each === index ? change(beat) : beat)),
});

const withPrediction = (change: Partial<Prediction>): Lesson =>
  withBeat(good(), 3, (beat) => ({
    ...beat,
    ...(beat.predict ? { predict: { ...beat.predict, ...change } } : {}),
  }));

const withToggle = (change: Partial<Lesson['toggles'][number]>): Lesson => ({
  ...good(),
  toggles: good().toggles.map((toggle, index) => (index === 0 ? { ...toggle, ...change } : toggle)),
});

const withTask = (change: Partial<Task>): Lesson => ({
  ...good(),
  task: { ...good().task, ...change },
});

const throwing = (): never => {
  throw new RangeError('no such step');
};

const beatsWithout = (): Beat[] =>
  good().beats.map(({ says, act }) => ({ says, ...(act === undefined ? {} : { act }) }));

const WRONG: readonly (readonly [what: string, lesson: Lesson, path: string, says: RegExp])[] = [
  ['an answer that is none', withPrediction({ answer: () => 'x' }), 'beats/3/predict/answer', /answers “x”/u],
  ['an answer that throws', withPrediction({ answer: throwing }), 'beats/3/predict/answer', /no such step/u],
  ['a reason that throws', withPrediction({ reason: throwing }), 'beats/3/predict/reason', /no such step/u],
  [
    'a step that is not there',
    withPrediction({ reason: () => ({ text: '', cites: [{ mode: 'jwt', step: 99 }] }) }),
    'beats/3/predict/cites',
    /a step is cited/u,
  ],
  [
    'an answer that hangs on the seed',
    withPrediction({
      options: [
        { id: 'odd', label: 'odd' },
        { id: 'even', label: 'even' },
      ],
      answer: ({ setup }) => (setup.seed === 4_000_000_000 ? 'odd' : 'even'),
    }),
    'beats/3/predict/answer',
    /Another seed/u,
  ],
  [
    'an act that is none',
    withBeat(good(), 0, (beat) => ({ ...beat, act: 'dance' })),
    'beats/0/act',
    /No act is called dance/u,
  ],
  [
    'a prediction without an act',
    { ...good(), beats: good().beats.map(({ act: _act, ...beat }) => beat) },
    'beats/3/predict',
    /Choose what happens/u,
  ],
  ['no prediction', { ...good(), beats: beatsWithout() }, 'beats', /The lesson asks nothing/u],
  [
    'an attack that throws in its setup',
    { ...good(), setup: { ...good().setup, store: 'pocket' } },
    'beats',
    /can’t be played: The choice store has no option pocket/u,
  ],
  [
    'a toggle that flips nothing',
    withToggle({ outcome: () => 'same' }),
    'toggles/0/outcome',
    /changes nothing/u,
  ],
  ['an outcome that throws', withToggle({ outcome: throwing }), 'toggles/0/outcome', /no such step/u],
  ['a task that is solved', withTask({ solved: () => true }), 'task/start', /solved as it starts/u],
  ['a solution that is none', withTask({ solution: good().task.start }), 'task/solution', /does not solve/u],
  ['a task that throws', withTask({ solved: throwing }), 'task/start', /no such step/u],
  [
    'a task that can’t be played',
    withTask({ start: { ...good().task.start, verify: 'guess' } }),
    'task/start',
    /The choice verify has no option guess/u,
  ],
  [
    'an act of the task that is none',
    withTask({ solution: { ...good().task.solution, acts: ['log-in', 'dance'] } }),
    'task/solution/acts/1',
    /No act is called dance/u,
  ],
  [
    'an empty command',
    { ...good(), checks: [{ tool: 'curl', says: 'Look.', command: () => '' }] },
    'checks/0/command',
    /empty/u,
  ],
];

test.each(WRONG)('%s', async (_what, lesson, path, says) => {
  const found = await examine(lesson, direct);
  expect(found.map((each) => each.path.join('/'))).toContain(path);
  expect(found.find((each) => each.path.join('/') === path)?.says).toMatch(says);
});

test('it can be ended, and tells how often it plays', async () => {
  expect(variantsOf(good())).toBe(4);
  const ended = new AbortController();
  const examined = examine(good(), direct, { signal: ended.signal });
  ended.abort(new Error('enough'));
  await expect(examined).rejects.toThrow('enough');
});
