/** What the learner is to do alone: the task, hints one by one, and whether the run solves it. Not: the controls (task-bench.tsx). */
import { useState } from 'react';
import { useSearch } from 'wouter';
import type { Lesson } from '#lessons/lesson';
import styles from './lesson.module.css';
import { lessonPath, PLAIN } from './lesson-place';
import { nextOf, routeIn } from './courses';
import { hrefOf } from '../address';
import { headingOf } from '#lessons/heading';
import { setupChanges } from './setup-changes';
import type { TaskState } from './use-task';
import type { View } from './view';

interface Props {
  readonly lesson: Lesson;
  readonly task: TaskState;
  /** In which the next lesson opens. */
  readonly view: View;
}

const stateOf = ({ busy, solved, given }: TaskState): string => {
  if (busy) return 'Playing …';
  if (!solved) return 'Not solved yet.';
  return given ? '✓ Solved: this is one solution.' : '✓ Solved.';
};

/** Beside the stage. Solved, it leads on. */
export const TaskPanel = ({ lesson, task, view }: Props) => {
  const says = lesson.task;
  const route = routeIn(useSearch());
  const next = nextOf(lesson, route);
  const [hints, setHints] = useState(0);
  if (!says) return null;
  const changes = setupChanges(says.start, task.setup);
  return (
    <section className="stack" aria-label="Your turn">
      <p className={styles.caption}>{says.says}</p>
      <p
        role="status"
        className={styles.verdict}
        data-task={task.busy ? 'playing' : task.solved ? 'solved' : 'unsolved'}
        data-outcome={task.solved ? 'as-predicted' : undefined}
      >
        {stateOf(task)}
      </p>
      {task.solved && next ? (
        <a
          className={styles.onward}
          href={hrefOf(lessonPath(next, { ...PLAIN, step: 0, view, ...(route ? { route } : {}) }))}
        >
          Next lesson: {headingOf(next)}
        </a>
      ) : null}
      {changes.length > 0 ? (
        <div className={`stack small ${styles.changes}`}>
          <h2>Changed from the start</h2>
          <ul className="bullets">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <ol className={`stack bullets small ${styles.hints}`} aria-live="polite">
        {says.hints.slice(0, hints).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      <p className={`row ${styles.commit}`}>
        <button
          type="button"
          disabled={hints >= says.hints.length}
          onClick={() => {
            setHints(hints + 1);
          }}
        >
          Hint ({hints} of {says.hints.length})
        </button>
        <button type="button" onClick={task.showSolution}>
          Show a solution
        </button>
      </p>
    </section>
  );
};
