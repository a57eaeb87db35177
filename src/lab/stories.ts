/** All stories, and the setup that plays one. Not: the stories themselves (stories/). */
import { columnsIn, TOLD_SETUP } from './run/choices';
import type { Setup } from './run/setup';
import { defences } from './defences';
import type { Story, StoryUnit } from './story';
import { withIds } from './units';

/** In the order of their buttons. */
export const stories: readonly Story[] = withIds(
  import.meta.glob<StoryUnit>('./stories/*.ts', { eager: true, import: 'default' }),
).toSorted((a, b) => a.order - b.order);

export const storyOf = (id: string): Story | undefined => stories.find((story) => story.id === id);

/** The whole setup of a story, its acts included. */
export const setupOfStory = ({ setup, on = [], off = [], acts, promises }: Story): Setup => ({
  ...TOLD_SETUP,
  ...setup,
  columns: columnsIn(Object.keys(promises)),
  defences: defences
    .map(({ id }) => id)
    .filter((id) => on.includes(id) || (TOLD_SETUP.defences.includes(id) && !off.includes(id))),
  acts,
});

/** The mode that a story is about: the first that is broken in it, or else is rejected, or else any. */
export const heroOf = ({ promises }: Story): string | undefined => {
  const modes = Object.keys(promises);
  return (
    modes.find((mode) => promises[mode] === 'attacker-in') ??
    modes.find((mode) => promises[mode] === 'rejected') ??
    modes[0]
  );
};
