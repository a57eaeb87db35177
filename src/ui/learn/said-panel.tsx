/** What is said at a step: a beat, or the task. */
import type { Lesson } from '#lessons/lesson';
import { BeatPanel } from './beat-panel';
import styles from './lesson.module.css';
import { TaskPanel } from './task-panel';
import type { TaskState } from './use-task';
import type { Walk } from './use-walk';
import type { View } from './view';

interface Props {
  readonly lesson: Lesson;
  readonly walk: Walk;
  readonly task: TaskState;
  /** In which the next lesson opens. */
  readonly view?: View;
}

/** Gets the focus when what had it is gone. */
export const SaidPanel = ({ lesson, walk, task, view = 'page' }: Props) => {
  const { step, said } = walk;
  return (
    <div ref={said} tabIndex={-1} className={styles.said}>
      {step > lesson.beats.length ? (
        <TaskPanel lesson={lesson} task={task} view={view} />
      ) : (
        <BeatPanel
          lesson={lesson}
          step={step}
          run={walk.happens ? undefined : walk.played.run}
          asked={walk.asked}
          committed={walk.committed}
          onCommit={walk.tell}
          onPoint={walk.point}
        />
      )}
    </div>
  );
};
