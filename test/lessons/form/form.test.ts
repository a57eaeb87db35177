/** Lessons in the form, played: their answers, texts and tasks are what the run says. Not: their form (check.test.ts). */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { run, type Run } from '#lab/run/run';
import earlier from './earlier.json?raw';
import { examine } from '#lessons/examine';
import type { Lesson } from '#lessons/lesson';
import { check, placedIn } from '#lessons/form/check';
import { holds } from '#lessons/form/comparison';
import { EXAMPLE } from '#lessons/form/example';
import { measured } from '#lessons/measures';
import { filled } from '#lessons/form/placeholders';
import { defended, runsOf, setupOf, setupWith } from '#lessons/play';

const EARLIER: string = earlier;

const made = (text: string): Lesson => {
  const { lesson, problems } = check(text);
  if (!lesson) throw new Error(problems.map(({ says }) => says).join(' '));
  return lesson;
};

const changed = (from: string, to: string): string => {
  expect(EXAMPLE).toContain(from);
  return EXAMPLE.replace(from, () => to);
};

const lastOf = async (lesson: Lesson, on: readonly string[] = []): Promise<readonly Run[]> =>
  runsOf(setupOf(lesson, on), lesson, direct);

test('nothing speaks against the example', async () => {
  expect(await examine(made(EXAMPLE), direct)).toEqual([]);
});

test('a lesson that was written before acts had names is one, and is what it was', async () => {
  expect(check(EARLIER).problems).toEqual([]);
  const earlier = made(EARLIER);
  expect(await examine(earlier, direct)).toEqual([]);
  const runs = await lastOf(earlier);
  const now = made(EXAMPLE);
  expect(earlier.toggles[0]?.outcome(runs[6] as Run)).toBe('JWT after the account was closed: 200');
  for (const [index, { predict }] of earlier.beats.entries()) {
    const run = runs[index + 1] as Run;
    expect(predict?.options).toEqual(now.beats[index]?.predict?.options);
    expect(predict?.answer(run)).toEqual(now.beats[index]?.predict?.answer(run));
    expect(predict?.reason(run)).toEqual(now.beats[index]?.predict?.reason(run));
  }
  expect(earlier.task?.solved(await run(earlier.task.solution, direct))).toBe(true);
});

test('of several cases the first that is so is said', async () => {
  const lesson = made(EXAMPLE);
  const [plain, looked] = await Promise.all([lastOf(lesson), lastOf(lesson, ['looked-up'])]);
  const said = (runs: readonly Run[]) => lesson.beats[3]?.predict?.reason(runs[4] as Run).text;
  expect(said(plain)).toMatch(/^The shop answered: .*\. Where nothing is looked up/u);
  expect(said(looked)).toMatch(/^The shop answered: .*\. Here the user is looked up/u);
});

test('its answers and texts are read from the run, and another run gives others', async () => {
  const lesson = made(EXAMPLE);
  const [plain, looked] = await Promise.all([lastOf(lesson), lastOf(lesson, ['looked-up'])]);
  const predict = lesson.beats[3]?.predict;
  const [before, after] = [plain[4], looked[4]];
  if (!predict || !before || !after) throw new Error('The example has another form.');
  expect([predict.answer(before), predict.answer(after)]).toEqual(['jwt hybrid', 'none']);
  expect(predict.reason(before).text).toContain('session 401, JWT 200, hybrid 200');
  expect(predict.reason(after).text).toContain('session 401, JWT 403, hybrid 403');
  expect(predict.reason(before).measured).toMatchObject([
    { values: { session: '1', jwt: '0', hybrid: '0' } },
  ]);
  expect(predict.reason(before).cites.map(({ mode }) => mode)).toEqual(['session', 'jwt', 'hybrid']);
  const end = plain.at(-1);
  expect(end && lesson.beats[5]?.predict?.answer(end)).toBe('2');
});

test('a task is solved by the run, under its conditions', async () => {
  const { task } = made(EXAMPLE);
  if (!task) throw new Error('The example has no task.');
  const solved = async (change: Partial<typeof task.start>) =>
    task.solved(await run({ ...task.start, ...change }, direct));
  expect(await solved({})).toBe(false);
  expect(await solved({ verify: 'introspect' })).toBe(true);
  // Other acts, a defence that must not be on, a run that has not come so far.
  expect(await solved({ verify: 'introspect', acts: ['log-in-wrong', 'suspend', 'read-orders'] })).toBe(
    false,
  );
  expect(await solved({ verify: 'introspect', defences: defended([], ['user-looked-up']) })).toBe(false);
  expect(await solved({ verify: 'introspect', acts: ['log-in'] })).toBe(false);
});

const AGAINST: readonly (readonly [what: string, from: string, to: string, marked: string])[] = [
  [
    'an answer that is none of the options',
    '{ "columns": ["jwt", "hybrid"], ',
    '{ "columns": ["hybrid"], ',
    '"answer"',
  ],
  [
    'a switch that flips nothing',
    '{jwt.status@read-again}',
    '{jwt.status@1}',
    '"JWT after the account was closed: {jwt.status@1}"',
  ],
  ['a task that is solved', '"act": "read-orders", "is": 401', '"act": "read-orders", "is": 200', '"start"'],
  ['a solution that is none', '"verify": "introspect"', '"verify": "local"', '"solution"'],
];

test.each(AGAINST)('%s is found at its place', async (_what, from, to, place) => {
  const checked = check(changed(from, to));
  expect(checked.problems).toEqual([]);
  const found = placedIn(checked, await examine(made(checked.text), direct));
  expect(found.map(({ at }) => checked.text.slice(at.start, at.end))).toContain(place);
});

test('an earlier act is read as it was then', async () => {
  const whole = await run(
    setupWith({ acts: ['log-in', 'read-orders', 'end-logins', 'read-orders'] }),
    direct,
  );
  expect([2, 4].map((act) => measured(whole, 'session', 'status', act))).toEqual([200, 401]);
  expect([1, 3].map((act) => measured(whole, 'session', 'rows', act))).toEqual([1, 0]);
  const names = whole.setup.acts;
  expect(
    filled('{session.status@2}, then {session.status}; {{each}} {each.status@9}', { run: whole, names }),
  ).toBe('200, then 401; {each} session nothing yet, JWT nothing yet, hybrid nothing yet');
  expect(filled('awk "{print}" {jwt.status} ${x.y}', { run: whole, names }, 'command')).toBe(
    'awk "{print}" 200 ${x.y}',
  );
});

test('what a value is held against', () => {
  expect([holds({ is: 200 }, 200), holds({ is: 200 }, 401), holds({ is: '200' }, 200)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([holds({ atLeast: 2 }, 2), holds({ atLeast: 2, atMost: 3 }, 4), holds({ atMost: 3 }, 'x')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([holds({}, 1), holds({ is: 1 }, undefined)]).toEqual([false, false]);
});
