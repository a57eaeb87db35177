/** Each story keeps what it promises, and no title or sentence is too long. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { sceneAt } from '#lab/derive/scene/scene';
import { defences } from '#lab/defences';
import { run } from '#lab/run/run';
import { setupOfStory, stories } from '#lab/stories';

test.for(stories.map((story) => [story.id, story] as const))('%s', async ([, story]) => {
  const setup = setupOfStory(story);
  const { traces } = await run(setup, direct);
  const came = traces.map((trace) => [trace.mode, sceneAt(setup, trace, trace.steps.length - 1).outcome.is]);
  expect(Object.fromEntries(came)).toEqual(story.promises);
});

test.for(stories.map((story) => [story.id, story] as const))('%s says it briefly', ([, story]) => {
  expect(story.title.split(' ').length).toBeLessThanOrEqual(5);
  for (const sentence of story.says.split(/(?<=[.?]) /u)) {
    expect(sentence.split(' ').length).toBeLessThanOrEqual(15);
  }
  const known = new Set(defences.map(({ id }) => id));
  for (const id of [...(story.on ?? []), ...(story.off ?? [])]) expect(known).toContain(id);
});
