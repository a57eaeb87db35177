/** A mode and a defense that come later, both on by default: no story and no lesson ends otherwise, unless the defense says that it is for them too. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import type { Defence } from '#lab/defence';
import { defences } from '#lab/defences';
import { modes } from '#lab/modes';
import { IN_WORKER } from './worker-mode';

const AGE_LIMIT: Defence = {
  id: 'age-limit',
  order: 99,
  group: 'tokens',
  label: 'Age limit',
  byDefault: 'outside stories',
  says: 'Servers refuse a token that is more than five minutes old.',
  sources: [],
  verify: async ({ iat = 0 }, _kind, { now }) =>
    now - iat > 5 * 60 ? { refusal: 'expired-token', says: 'The token is too old' } : undefined,
};

// The lists are frozen for the types alone; what reads them is loaded afterwards.
(defences as Defence[]).push(AGE_LIMIT);
(modes as (typeof IN_WORKER)[]).push({ ...IN_WORKER, byDefault: 'outside stories' });
const { DEFAULT_SETUP } = await import('#lab/run/choices');
const { run } = await import('#lab/run/run');
const { setupOfStory, stories } = await import('#lab/stories');
const { sceneAt } = await import('#lab/derive/scene/scene');
const { lessons } = await import('#lessons/lessons');
const { examine } = await import('#lessons/examine');

const SLOW = ['log-in', 'wait-10', 'read-orders'];

test('a setup that says nothing has both', async () => {
  expect(DEFAULT_SETUP.columns).toContain(IN_WORKER.id);
  const { traces } = await run({ ...DEFAULT_SETUP, acts: SLOW }, direct);
  const statuses = traces.map(({ mode, steps }) => {
    const event = steps.findLast((step) => step.event.type === 'exchange')?.event;
    return [mode, event?.type === 'exchange' && event.response.status];
  });
  expect(Object.fromEntries(statuses)).toMatchObject({ session: 200, jwt: 401, [IN_WORKER.id]: 401 });
});

test.each(stories.map((story) => [story.id, story] as const))(
  'the story %s keeps its promise',
  async (_id, story) => {
    const setup = setupOfStory(story);
    const { traces } = await run(setup, direct);
    const came = traces.map((trace) => [
      trace.mode,
      sceneAt(setup, trace, trace.steps.length - 1).outcome.is,
    ]);
    expect(Object.fromEntries(came)).toEqual(story.promises);
  },
);

// Two let time pass, and the task of the third is about all columns.
test.each(['thirty-day-token', 'own-token', 'csrf'])('nothing speaks against the lesson %s', async (id) => {
  const lesson = lessons.find((each) => each.id === id);
  expect(lesson && (await examine(lesson, direct))).toEqual([]);
});

test('on by default everywhere, it does change a story', async () => {
  const [first] = stories;
  if (!first) throw new Error('no story');
  const setup = setupOfStory({ ...first, on: [AGE_LIMIT.id] });
  const { traces } = await run(setup, direct);
  const came = traces.map((trace) => sceneAt(setup, trace, trace.steps.length - 1).outcome.is);
  expect(came).not.toEqual(Object.values(first.promises));
});
