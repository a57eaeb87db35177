/** The lesson as it will be, played beside its text. Not: its page (lesson-page.tsx), which has an address for every step. */
import { useId, useState } from 'react';
import { toQuery } from '#lab/derive/lab-address';
import type { Lesson } from '#lessons/lesson';
import { hrefOf } from '../../address';
import { lastStep, PLAIN, type LessonPlace } from '../lesson-place';
import { Player } from '../player';
import { useOwn } from './own-store';
import styles from './own.module.css';

/** Where the reader was, as far as the lesson still has it. */
const within = (lesson: Lesson, place: LessonPlace): LessonPlace => ({
  ...place,
  step: Math.min(place.step, lastStep(lesson)),
  on: place.on.filter((id) => lesson.toggles.some((toggle) => toggle.id === id)),
});

const START: LessonPlace = { ...PLAIN, step: 0, view: 'page' };

/** The last text that was a lesson. */
export const Preview = () => {
  const id = useId();
  const [place, setPlace] = useState(START);
  const [sitting, setSitting] = useState(0);
  const { lesson } = useOwn((own) => own.valid);
  const broken = useOwn((own) => own.checked !== own.valid);
  const begin = useOwn((own) => own.begin);
  if (!lesson) return null;
  const { start, solution } = lesson.task ?? {};
  return (
    <section className="stack" aria-labelledby={id}>
      <div className={`words ${styles.head}`}>
        <h2 id={id}>Preview: {lesson.title}</h2>
        <p className={`words ${styles.links}`}>
          <a href={hrefOf('/learn/own')} onClick={begin}>
            Open as lesson
          </a>
          <a href={hrefOf('/learn/own?present')} onClick={begin}>
            Present
          </a>
        </p>
      </div>
      <p className={`quiet ${styles.hint}`} role="status" data-preview={broken ? 'before' : 'now'}>
        {broken ? '▲ Fix the errors to update this preview.' : ''}
      </p>
      <div className={styles.preview}>
        <Player
          // Another task begins anew; all else goes on where one was.
          key={`${sitting} ${start ? toQuery(start) : ''} ${solution ? toQuery(solution) : ''}`}
          lesson={lesson}
          place={within(lesson, place)}
          onPlace={setPlace}
          onReset={() => {
            setPlace(START);
            setSitting(sitting + 1);
          }}
        />
      </div>
    </section>
  );
};
