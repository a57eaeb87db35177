/** One lesson, found by its address. Not: playing it (player.tsx). */
import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { headingOf } from '#lessons/heading';
import type { Lesson } from '#lessons/lesson';
import { lessons } from '#lessons/lessons';
import { OWN_ID } from '#lessons/own/own-id';
import { hrefOf } from '../address';
import { SimulatedLine } from '../lab/simulated-line';
import { NotFoundPage } from '../not-found-page';
import { useLesson } from './find-lesson';
import { goToLesson, placeIn, PLAIN } from './lesson-place';
import styles from './lesson.module.css';
import { NoOwnLesson } from './own/no-own-lesson';
import { Player } from './player';

const Neighbours = ({ lesson }: { readonly lesson: Lesson }) => {
  const next = lesson.id === OWN_ID ? undefined : lessons[lessons.indexOf(lesson) + 1];
  return (
    <nav aria-label="Lessons" className={styles.neighbours}>
      <a href={hrefOf('/learn')}>All lessons</a>
      {lesson.id === OWN_ID ? <a href={hrefOf('/learn/editor')}>Its text</a> : null}
      {next ? <a href={hrefOf(`/learn/${next.id}`)}>Next lesson: {headingOf(next)}</a> : null}
    </nav>
  );
};

const Sitting = ({ lesson }: { readonly lesson: Lesson }) => {
  const query = useSearch();
  const place = useMemo(() => placeIn(lesson, query), [lesson, query]);
  // Another number is another sitting: nothing of the one before is left in the page.
  const [sitting, setSitting] = useState(0);
  return (
    <div className={styles.lesson}>
      <div className={styles.head}>
        <h1>{headingOf(lesson)}</h1>
        {place.step === 0 ? null : <p>{lesson.question}</p>}
        <Neighbours lesson={lesson} />
      </div>
      <Player
        key={sitting}
        lesson={lesson}
        place={place}
        onReset={() => {
          setSitting(sitting + 1);
          goToLesson(lesson, { ...place, ...PLAIN, step: 0 });
        }}
      />
      <SimulatedLine />
    </div>
  );
};

/** `#/learn/<id>` */
export const LessonPage = ({ id }: { readonly id: string }) => {
  const lesson = useLesson(id);
  if (lesson) return <Sitting key={id} lesson={lesson} />;
  return id === OWN_ID ? <NoOwnLesson /> : <NotFoundPage />;
};
