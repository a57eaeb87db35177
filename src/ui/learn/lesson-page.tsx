/** One lesson, found by its address. Not: playing it (player.tsx). */
import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import type { Lesson } from '#lessons/lesson';
import { lessonOf, lessons } from '#lessons/lessons';
import { hrefOf } from '../address';
import { SimulatedLine } from '../lab/simulated-line';
import { NotFoundPage } from '../not-found-page';
import { closesCourse, coursePath, courseTitle } from './courses';
import { goToLesson, placeIn, PLAIN } from './lesson-place';
import styles from './lesson.module.css';
import { Player } from './player';

const Neighbours = ({ lesson }: { readonly lesson: Lesson }) => {
  const at = lessons.indexOf(lesson);
  const next = lessons[at + 1];
  return (
    <nav aria-label="Lessons" className={styles.neighbours}>
      <a href={hrefOf('/learn')}>All lessons</a>
      {closesCourse(lesson) ? (
        <a href={hrefOf(coursePath(lesson.course))}>Close the course: {courseTitle(lesson.course)}</a>
      ) : null}
      {next ? (
        <a href={hrefOf(`/learn/${next.id}`)}>
          Next lesson: {next.number}. {next.title}
        </a>
      ) : (
        <a href={hrefOf('/learn/choosing')}>Closing sheet: Choosing</a>
      )}
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
        <h1>
          {lesson.number}. {lesson.title}
        </h1>
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
  const lesson = lessonOf(id);
  return lesson ? <Sitting key={id} lesson={lesson} /> : <NotFoundPage />;
};
