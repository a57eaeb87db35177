/** A run of the lab as a lesson does what was done in the lab, and edits of its form stay a lesson. */
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { setupOfStory, stories } from '#lab/stories';
import { examine } from '#lessons/examine';
import { check } from '#lessons/form/check';
import { addBeat, askOf, formIn, moveBeat, removeBeat } from '#lessons/form/edit';
import { recorded, recordedText } from '#lessons/form/record';
import { printJson } from '#text/print-json';
import { actsUntil, setupOf } from '#lessons/play';

const lessonIn = (text: string) => {
  const checked = check(text);
  expect(checked.problems).toEqual([]);
  if (!checked.lesson) throw new Error('It is no lesson.');
  return checked.lesson;
};

const [SETUP] = stories.map((story) => setupOfStory(story));
if (!SETUP) throw new Error('There is no story.');

describe.each(stories.map((story) => [story.id, setupOfStory(story)] as const))('%s', (_id, setup) => {
  test('as a lesson it has the same setup, acts and columns, and no task', () => {
    const lesson = lessonIn(recordedText(setup));
    expect(actsUntil(lesson, lesson.beats.length)).toEqual(setup.acts);
    expect(lesson.modes).toEqual(setup.columns);
    const { columns: _columns, acts: _acts, seed: _seed, ...chosen } = setup;
    expect(setupOf(lesson)).toMatchObject(chosen);
    expect(lesson.task).toBeUndefined();
  });
});

test('with a question asked before a request, nothing speaks against it', async () => {
  const form = recorded({ ...SETUP, acts: ['log-in', 'read-orders'] });
  const before = lessonIn(`${printJson(form)}\n`);
  expect((await examine(before, direct)).map(({ says }) => says)).toEqual([
    'The lesson asks nothing. Ask a question in at least one beat.',
  ]);
  const [, beat] = form.beats;
  if (!beat) throw new Error('There is no beat.');
  const asked = { ...form, beats: form.beats.with(1, { ...beat, predict: askOf(form) }) };
  expect(askOf(form).options.map(({ label }) => label)).toContain('Session and JWT');
  expect(await examine(lessonIn(`${printJson(asked)}\n`), direct)).toEqual([]);
});

test('beats are added, moved and removed, and the rest stays as it is', () => {
  const form = formIn(check(recordedText(SETUP)));
  if (!form) throw new Error('It has no form.');
  const acts = (of: typeof form) => of.beats.map(({ act }) => act);
  const more = addBeat(form, 1, { says: 'Nothing happens.' });
  expect(acts(more)).toEqual([form.beats[0]?.act, undefined, ...acts(form).slice(1)]);
  expect(acts(moveBeat(more, 1, -1))).toEqual([undefined, ...acts(form)]);
  expect(moveBeat(more, 0, -1)).toBe(more);
  expect(moveBeat(more, more.beats.length - 1, 1)).toBe(more);
  expect(removeBeat(more, 1)).toEqual(form);
  expect(formIn(check('{"title": 1}'))).toBeUndefined();
  expect(formIn(check('{'))).toBeUndefined();
});
