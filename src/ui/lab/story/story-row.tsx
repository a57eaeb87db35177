/** The stories, one press each. Not: playing one (use-lab.ts). */
import { stories } from '#lab/stories';
import type { Story } from '#lab/story';
import styles from './story.module.css';

interface Props {
  /** The one that is told. */
  readonly told: Story | undefined;
  /** The one that the person's own run began with. */
  readonly from: Story | undefined;
  readonly onTell: (story: Story) => void;
}

export const StoryRow = ({ told, from, onTell }: Props) => (
  <nav aria-label="Stories" className={`row tight ${styles.stories}`}>
    {stories.map((story) => (
      <button
        key={story.id}
        type="button"
        data-story={story.id}
        data-from={story === from || undefined}
        title={story.says}
        aria-current={story === told ? 'true' : undefined}
        onClick={() => {
          onTell(story);
        }}
      >
        {story.title}
      </button>
    ))}
  </nav>
);
