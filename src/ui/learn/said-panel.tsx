/** What is said at a step: a beat, or the task. Not: what is changed there, or the columns. */
import type { Lesson } from '#lessons/lesson';
import { BeatPanel } from './beat-panel';
import styles from './lesson.module.css';
import { TaskPanel } from './task-panel';
import type { TaskState } from './use-task';
import type { Walk } from './use-walk';

interface Props {
  readonly lesson: Lesson;
  readonly walk: Walk;
  readonly task: TaskState;
}

/** Gets the focus when what had it is gone. */
export const SaidPanel = ({ lesson, walk, task }: Props) => {
  const { step, last, said } = walk;
  return (
    <div ref={said} tabIndex={-1} className={styles.said}>
      {step === last ? (
        <TaskPanel lesson={lesson} task={task} />
      ) : (
        <BeatPanel
          lesson={lesson}
          step={step}
          run={walk.played.run}
          asked={walk.asked}
          committed={walk.committed}
          onCommit={walk.tell}
          onPoint={walk.point}
        />
      )}
    </div>
  );
};
