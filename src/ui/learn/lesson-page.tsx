/** One lesson, found by its address. Not: playing it (player.tsx). */
import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import type { Lesson } from '#lessons/lesson';
import { lessonOf, lessons } from '#lessons/lessons';
import { hrefOf } from '../address';
import { SimulatedLine } from '../lab/simulated-line';
import { NotFoundPage } from '../not-found-page';
import { EmbedView } from './embed/embed-view';
import { LinkMenu } from './embed/link-menu';
import { goToLesson, placeIn, PLAIN, type LessonPlace } from './lesson-place';
import styles from './lesson.module.css';
import { Player } from './player';

const Neighbours = ({ lesson, place }: { readonly lesson: Lesson; readonly place: LessonPlace }) => {
  const at = lessons.indexOf(lesson);
  const next = lessons[at + 1];
  return (
    <nav aria-label="Lessons" className={styles.neighbours}>
      <a href={hrefOf('/learn')}>All lessons</a>
      {next ? (
        <a href={hrefOf(`/learn/${next.id}`)}>
          Next lesson: {next.number}. {next.title}
        </a>
      ) : null}
      <LinkMenu lesson={lesson} place={place} />
    </nav>
  );
};

interface Shown {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
  readonly onReset: () => void;
}

const Alone = ({ lesson, place, onReset }: Shown) => (
  <div className={styles.lesson}>
    <div className={styles.head}>
      <h1>
        {lesson.number}. {lesson.title}
      </h1>
      {place.step === 0 ? null : <p>{lesson.question}</p>}
      <Neighbours lesson={lesson} place={place} />
    </div>
    <Player lesson={lesson} place={place} onReset={onReset} />
    <SimulatedLine />
  </div>
);

const Sitting = ({ lesson }: { readonly lesson: Lesson }) => {
  const query = useSearch();
  const place = useMemo(() => placeIn(lesson, query), [lesson, query]);
  // Another number is another sitting: nothing of the one before is left in the page.
  const [sitting, setSitting] = useState(0);
  const shown = {
    lesson,
    place,
    onReset: () => {
      setSitting(sitting + 1);
      goToLesson(lesson, { ...place, ...PLAIN, step: 0 });
    },
  };
  return place.view === 'embed' ? <EmbedView key={sitting} {...shown} /> : <Alone key={sitting} {...shown} />;
};

/** `#/learn/<id>` */
export const LessonPage = ({ id }: { readonly id: string }) => {
  const lesson = lessonOf(id);
  return lesson ? <Sitting key={id} lesson={lesson} /> : <NotFoundPage />;
};
