/** A lesson, a beat at a time, beside its stage. Not: its pages around it (lesson-page.tsx). */
import type { ReactNode } from 'react';
import type { Lesson } from '#lessons/lesson';
import { BeatBar } from './beat-bar';
import { Checks, Sources } from './checks';
import type { LessonPlace } from './lesson-place';
import styles from './lesson.module.css';
import { Papers } from './papers';
import { SaidPanel } from './said-panel';
import { Stage } from './stage';
import { TaskBench } from './task-bench';
import { Toggles } from './toggles';
import { useTask } from './use-task';
import { useWalk } from './use-walk';

interface Props {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
  /** Absent: places are in the address. */
  readonly onPlace?: (place: LessonPlace) => void;
  readonly onReset: () => void;
  /** Above what is said. */
  readonly children?: ReactNode;
  /** Below what is folded away. */
  readonly more?: ReactNode;
}

/** One thing at a time on the left, for who learns alone. */
export const Player = ({ lesson, place, onPlace, onReset, children, more }: Props) => {
  const walk = useWalk(lesson, place, { onReset, onPlace });
  const { step, told, panel, toggle } = walk;
  const task = useTask(lesson, step > lesson.beats.length);
  return (
    <div className={styles.player} data-happens={walk.happens || undefined}>
      <div className={styles.left}>
        {children}
        <div ref={panel} className={styles.panel}>
          <SaidPanel lesson={lesson} walk={walk} task={task} />
          {step > lesson.beats.length ? null : (
            <Toggles lesson={lesson} variant={place} told={told} onChange={toggle} />
          )}
          <details className={styles.more}>
            <summary>Check it yourself, teach it, print it</summary>
            {told ? <Checks lesson={lesson} variant={place} /> : null}
            <Sources lesson={lesson} />
            <Papers lesson={lesson} variant={place} />
            {more}
          </details>
        </div>
        <BeatBar lesson={lesson} walk={walk} onReset={onReset} />
      </div>
      {step > lesson.beats.length ? <TaskBench task={task} /> : <Stage lesson={lesson} walk={walk} />}
    </div>
  );
};
