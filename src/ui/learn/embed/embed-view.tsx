/** A lesson within another page: what is said, and its stage. */
import type { Lesson } from '#lessons/lesson';
import { hrefOf } from '../../address';
import { BeatBar } from '../beat-bar';
import { Checks, Sources } from '../checks';
import { lessonPath, type LessonPlace } from '../lesson-place';

import { SaidPanel } from '../said-panel';
import { Stage } from '../stage';
import { TaskBench } from '../task-bench';
import { Toggles } from '../toggles';
import { useTask } from '../use-task';
import { useWalk } from '../use-walk';
import styles from './embed.module.css';
import { keyOf, type Command } from './protocol';
import { tellParent, useParent } from './use-parent';

interface Props {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
  readonly onReset: () => void;
}

const pathAlone = (lesson: Lesson, { step, on, seed }: LessonPlace): string =>
  lessonPath(lesson, { step, on, seed, view: 'page' });

/** Steered by who reads it, and by the page around where that named its origin. */
export const EmbedView = ({ lesson, place, onReset }: Props) => {
  const { on, seed, parent } = place;
  const walk = useWalk(lesson, place, {
    onReset,
    onLeft: (event) => {
      tellParent(parent, { claimcheck: 1, is: 'key', ...keyOf(event) });
    },
  });
  const { step, last, asked, told, panel, go, next, toggle } = walk;
  const task = useTask(lesson, step > lesson.beats.length);

  const obey = (command: Command) => {
    if (command.do === 'goto') go(command.step);
    else if (command.do === 'prev') go(step - 1);
    else if (command.do === 'next' && !asked) go(step + 1);
    else if (command.do === 'next' && command.reveal) next();
    else if (command.do === 'toggle') toggle(command.on);
    else if (command.do === 'reset') onReset();
  };
  useParent(parent, { lesson: lesson.id, step, last, asked, on, seed }, obey);

  return (
    <div className={styles.embed}>
      <div className={styles.title}>
        <h1>{lesson.title}</h1>
        <a href={`./${hrefOf(pathAlone(lesson, place))}`} target="_blank" rel="noopener">
          Open in Claimcheck
        </a>
      </div>
      <BeatBar lesson={lesson} walk={walk} onReset={onReset} />
      <div ref={panel} className={`stack loose ${styles.panel}`}>
        <SaidPanel lesson={lesson} walk={walk} task={task} view="embed" />
        {step > lesson.beats.length ? null : (
          <Toggles lesson={lesson} variant={place} told={told} onChange={toggle} />
        )}
        <details>
          <summary>Check it yourself, and sources</summary>
          {told ? <Checks lesson={lesson} variant={place} /> : null}
          <Sources lesson={lesson} />
        </details>
      </div>
      <div className={styles.shown}>
        {step > lesson.beats.length ? <TaskBench task={task} /> : <Stage lesson={lesson} walk={walk} />}
      </div>
    </div>
  );
};
