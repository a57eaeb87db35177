/** What a story is. Not: the stories (stories/), and not a lesson, which asks and explains. */
import type { Outcome } from './derive/scene/outcome';
import type { ChoiceId, Setup } from './run/setup';

/** What one changes to see a story end otherwise: some options of a choice, or a defence. */
export type Matter =
  | { readonly choice: ChoiceId; readonly options: readonly string[] }
  | { readonly defence: string };

export interface Story {
  /** The name of its file. */
  readonly id: string;
  readonly order: number;
  /** On its button: at most five words. */
  readonly title: string;
  /** What one sees in it: one sentence. */
  readonly says: string;
  /** What differs from what a setup is that says nothing. */
  readonly setup: Partial<Omit<Setup, 'acts' | 'columns' | 'defences'>>;
  /** Ids of defences that are on besides those of all stories, and of those that are off. */
  readonly on?: readonly string[];
  readonly off?: readonly string[];
  /** The two settings that decide it; the lab offers them beside the acts. */
  readonly matters: readonly [Matter, Matter];
  /** Ids of acts. */
  readonly acts: readonly string[];
  /** What each of its columns comes to, by the mode’s id: what the title promises. */
  readonly promises: Readonly<Record<string, Outcome['is']>>;
}

/** What a file in stories/ exports. */
export type StoryUnit = Omit<Story, 'id'>;
