/** The stories, one press each. Not: playing one (story-page.tsx). */
import { stories } from '#lab/stories';
import { navigate } from '../../address';
import styles from './story.module.css';

interface Props {
  /** Id of the one that plays; absent: none. */
  readonly current?: string;
}

export const StoryRow = ({ current }: Props) => (
  <nav aria-label="Stories" className={styles.stories}>
    {stories.map(({ id, title, says }) => (
      <button
        key={id}
        type="button"
        data-story={id}
        title={says}
        aria-current={id === current ? 'true' : undefined}
        onClick={() => {
          navigate(`/lab?story=${id}`);
        }}
      >
        {title}
      </button>
    ))}
  </nav>
);
