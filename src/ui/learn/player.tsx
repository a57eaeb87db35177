/** A lesson, a beat at a time, beside its columns. Not: its pages around it (lesson-page.tsx). */
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
}

/** All of it, for who learns alone. */
export const Player = ({ lesson, place, onPlace, onReset }: Props) => {
  const walk = useWalk(lesson, place, { onReset, onPlace });
  const { step, last, told, panel, played, pointed, toggle } = walk;
  const task = useTask(lesson, step === last);
  return (
    <div className={styles.player}>
      <BeatBar lesson={lesson} walk={walk} onReset={onReset} />
      <div ref={panel} className={styles.panel}>
        <SaidPanel lesson={lesson} walk={walk} task={task} />
        {step === last ? null : <Toggles lesson={lesson} variant={place} told={told} onChange={toggle} />}
        {told ? <Checks lesson={lesson} variant={place} /> : null}
        <Sources lesson={lesson} />
        <Papers lesson={lesson} variant={place} />
      </div>
      {step === last ? <TaskBench task={task} /> : <Stage played={played} pointed={pointed} />}
    </div>
  );
};
