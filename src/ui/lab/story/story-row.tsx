/** The stories: one press each where there is room, else a list to choose from. Not: playing one (use-lab.ts). */
import { stories, storyOf } from '#lab/stories';
import type { Story } from '#lab/story';
import { Select } from '../../parts/select';
import { useWide } from '../../parts/use-wide';
import styles from './story.module.css';

interface Props {
  /** The one that is told. */
  readonly told: Story | undefined;
  /** The one that the person's own run began with. */
  readonly from: Story | undefined;
  readonly onTell: (story: Story) => void;
}

const Chosen = ({ told, onTell }: Props) => (
  <Select
    label="Story"
    labelHidden
    className={styles.chosen}
    value={told?.id ?? ''}
    options={[
      ...(told ? [] : [{ id: '', label: 'Your run' }]),
      ...stories.map(({ id, title }) => ({ id, label: title })),
    ]}
    onChoose={(id) => {
      const story = storyOf(id);
      if (story) onTell(story);
    }}
  />
);

const Pills = ({ told, from, onTell }: Props) =>
  stories.map((story) => (
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
  ));

export const StoryRow = (props: Props) => {
  const wide = useWide();
  return (
    <nav aria-label="Stories" className={`row tight ${styles.stories}`}>
      {wide ? <Pills {...props} /> : <Chosen {...props} />}
    </nav>
  );
};
