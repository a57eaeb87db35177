/** The task before a class: what it is, where to find it, and, a press away, the bench to try what the class says. Not: what solves it (use-task.ts). */
import { useState } from 'react';
import type { Lesson } from '#lessons/lesson';
import { CopyButton } from '../../parts/copy-button';
import { hrefOf } from '../../address';
import { lessonPath, PLAIN, taskStep } from '../lesson-place';
import { TaskBench } from '../task-bench';
import { TaskPanel } from '../task-panel';
import { useTask } from '../use-task';
import styles from './present.module.css';

interface Props {
  readonly lesson: Lesson;
  /** Others can open it by an address. */
  readonly shared: boolean;
}

const addressOf = (lesson: Lesson): string =>
  new URL(
    hrefOf(lessonPath(lesson, { ...PLAIN, step: taskStep(lesson), view: 'page' })),
    window.location.href,
  ).href;

export const YourTurn = ({ lesson, shared }: Props) => {
  const task = useTask(lesson, true);
  const address = addressOf(lesson);
  const [open, setOpen] = useState(false);
  return (
    <div className={`stack ${styles.turn}`}>
      <div className={`stack loose ${styles.task}`}>
        {shared ? (
          <p className={styles.address}>
            <samp data-address>{address}</samp> <CopyButton text={address} what="the address for learners" />
          </p>
        ) : null}
        <TaskPanel lesson={lesson} task={task} view="present" />
        <button
          type="button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? 'Close the bench' : 'Try it here'}
        </button>
      </div>
      {open ? <TaskBench task={task} big /> : null}
    </div>
  );
};
