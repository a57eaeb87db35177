/** What becomes of a learner's progress: kept or not, saved as a file, cleared. Not: the marks beside the lessons. */
import { download } from '../parts/download';
import styles from './learn.module.css';
import { useProgress } from './progress';
import { progressJson } from './progress-format';

/** Nothing is kept unless it is ticked. */
export const ProgressBox = () => {
  const { progress, kept, refused, keep, clear } = useProgress();
  return (
    <section className={styles.progress} aria-label="Progress">
      <label>
        <input
          type="checkbox"
          checked={kept}
          onChange={(event) => {
            keep(event.target.checked);
          }}
        />
        Keep my progress in this browser
      </label>
      <button
        type="button"
        disabled={progress.size === 0}
        onClick={() => {
          download('claimcheck-progress.json', progressJson(progress), 'application/json');
        }}
      >
        Export as JSON
      </button>
      <button type="button" disabled={progress.size === 0 && !kept} onClick={clear}>
        Clear progress
      </button>
      <p role="status">
        {refused
          ? 'This browser keeps nothing for this page.'
          : kept
            ? 'Kept in this browser only: lessons seen and solved, and predictions.'
            : 'Until then it is forgotten with the page.'}
      </p>
    </section>
  );
};
