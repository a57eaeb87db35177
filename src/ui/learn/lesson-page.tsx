/** One lesson, found by its address. Not: playing it (player.tsx). */
import { lazy, useCallback, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import type { Lesson } from '#lessons/lesson';
import { lessonOf, lessons } from '#lessons/lessons';
import { hrefOf } from '../address';
import { SimulatedLine } from '../lab/simulated-line';
import { NotFoundPage } from '../not-found-page';
import { goToLesson, lessonPath, placeIn, PLAIN } from './lesson-place';
import styles from './lesson.module.css';
import { Player } from './player';

const Present = lazy(async () => ({ default: (await import('./present/present')).Present }));
const Notes = lazy(async () => ({ default: (await import('./present/notes')).Notes }));

const Neighbours = ({ lesson }: { readonly lesson: Lesson }) => {
  const at = lessons.indexOf(lesson);
  const next = lessons[at + 1];
  return (
    <nav aria-label="Lessons" className={styles.neighbours}>
      <a href={hrefOf('/learn')}>All lessons</a>
      <a href={hrefOf(lessonPath(lesson, { ...PLAIN, step: 0, view: 'present' }))}>Present</a>
      {next ? (
        <a href={hrefOf(`/learn/${next.id}`)}>
          Next lesson: {next.number}. {next.title}
        </a>
      ) : null}
    </nav>
  );
};

const Sitting = ({ lesson }: { readonly lesson: Lesson }) => {
  const query = useSearch();
  const place = useMemo(() => placeIn(lesson, query), [lesson, query]);
  // Another number is another sitting: nothing of the one before is left in the page.
  const [sitting, setSitting] = useState(0);
  const find = useCallback(() => lesson, [lesson]);
  if (place.view === 'present') return <Present lesson={lesson} place={place} />;
  if (place.view === 'notes') return <Notes id={lesson.id} channel={place.channel} find={find} />;
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
