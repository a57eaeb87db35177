/** What a story says decides it does so: each of its two settings changes what a lane comes to, or what it carries. */
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { outcomeAt } from '#lab/derive/scene/outcome';
import { CHOICES, columnsIn, DEFAULT_SETUP, TOLD_SETUP } from '#lab/run/choices';
import { defenceOf } from '#lab/defences';
import { run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import { setupOfStory, stories } from '#lab/stories';
import type { Matter } from '#lab/story';

const comesTo = async (setup: Setup) => {
  const { traces } = await run(setup, direct);
  return traces.map((trace) => outcomeAt(trace, setup.acts, trace.steps.length - 1).is);
};

const othersOf = (setup: Setup, matter: Matter): Setup[] =>
  'choice' in matter
    ? matter.options
        .filter((option) => option !== setup[matter.choice])
        .map((option) => ({ ...setup, [matter.choice]: option }))
    : [
        {
          ...setup,
          defences: setup.defences.includes(matter.defence)
            ? setup.defences.filter((id) => id !== matter.defence)
            : [...setup.defences, matter.defence],
        },
      ];

describe.each(stories.map((story) => [story.id, story] as const))('%s', (_id, story) => {
  const setup = setupOfStory(story);

  test.each(story.matters)('there is a setting %o, and the story has one of its options', (matter) => {
    const known =
      'defence' in matter
        ? defenceOf(matter.defence) !== undefined
        : matter.options.includes(setup[matter.choice]) &&
          matter.options.every((option) =>
            CHOICES.some(
              ({ id, options }) => id === matter.choice && options.some((each) => each.id === option),
            ),
          );
    expect(known).toBe(true);
  });

  test.skipIf(story.order === 1)(
    'each of its settings, alone or with the other, makes it end otherwise',
    async () => {
      const told = await comesTo(setup);
      const [first, second] = story.matters;
      for (const [matter, other] of [
        [first, second],
        [second, first],
      ] as const) {
        const alone = othersOf(setup, matter);
        const both = alone.flatMap((each) => othersOf(each, other));
        const ends = await Promise.all([...alone, ...both].map(comesTo));
        expect(ends.some((end) => end.join() !== told.join())).toBe(true);
      }
    },
  );
});

test('the lab opens on the first story, whose first acts are the default run', () => {
  const [first] = stories;
  expect(first && setupOfStory(first).acts.slice(0, DEFAULT_SETUP.acts.length)).toEqual(DEFAULT_SETUP.acts);
  expect(first && { ...setupOfStory(first), acts: DEFAULT_SETUP.acts }).toEqual({
    ...TOLD_SETUP,
    columns: columnsIn(Object.keys(first?.promises ?? {})),
  });
});
