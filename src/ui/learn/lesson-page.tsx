/** One lesson, found by its address. Not: playing it (player.tsx). */
import { useCallback, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { headingOf } from '#lessons/heading';
import type { Lesson } from '#lessons/lesson';
import { lessons } from '#lessons/lessons';
import { check } from '#lessons/form/check';
import { OWN_ID } from '#lessons/form/own-id';
import { hrefOf } from '../address';
import { SimulatedLine } from '../lab/record/simulated-line';
import { NotFoundPage } from '../not-found-page';
import { closedBy, coursePath, courseTitle } from './courses';
import { EmbedView } from './embed/embed-view';
import { LinkMenu } from './embed/link-menu';
import { useLesson } from './find-lesson';
import { goToLesson, lessonPath, notesChannelIn, placeIn, PLAIN, type LessonPlace } from './lesson-place';
import styles from './lesson.module.css';
import { NoOwnLesson } from './own/no-own-lesson';
import { useOwn } from './own/own-store';
import { startText } from './own/starts';
import { lazyPart } from '../parts/load-once';
import { Player } from './player';
import { viewIn } from './view';

const Present = lazyPart(async () => (await import('./present/present')).Present);
const Notes = lazyPart(async () => (await import('./present/notes')).Notes);

const Neighbours = ({ lesson, place }: { readonly lesson: Lesson; readonly place: LessonPlace }) => {
  const isOwn = lesson.id === OWN_ID;
  const closed = closedBy(lesson);
  const next = isOwn ? undefined : lessons[lessons.indexOf(lesson) + 1];
  return (
    <nav aria-label="Lessons" className={styles.neighbours}>
      <a href={hrefOf('/learn')}>All lessons</a>
      {isOwn ? <a href={hrefOf('/learn/editor')}>Its text</a> : null}
      {closed ? <a href={hrefOf(coursePath(closed))}>Close the course: {courseTitle(closed)}</a> : null}
      <a href={hrefOf(lessonPath(lesson, { ...PLAIN, step: 0, view: 'present' }))}>Present</a>
      {next ? <a href={hrefOf(`/learn/${next.id}`)}>Next lesson: {headingOf(next)}</a> : null}
      {isOwn || next ? null : <a href={hrefOf('/learn/choosing')}>Closing sheet: Choosing</a>}
      {isOwn ? null : (
        <a
          href={hrefOf('/learn/editor')}
          onClick={() => {
            useOwn.getState().replace(startText(lesson.id), true);
          }}
        >
          Make a copy
        </a>
      )}
      {/* The text of one's own lesson is in this window only, so that no address leads to it. */}
      {isOwn ? null : <LinkMenu lesson={lesson} place={place} />}
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
      <h1>{headingOf(lesson)}</h1>
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
  const own = useOwn(({ valid }) => valid.text);
  const shown = {
    lesson,
    place,
    onReset: () => {
      setSitting(sitting + 1);
      goToLesson(lesson, { ...place, ...PLAIN, step: 0 });
    },
  };
  if (place.view === 'present')
    return <Present lesson={lesson} place={place} {...(lesson.id === OWN_ID ? { own } : {})} />;
  return place.view === 'embed' ? <EmbedView key={sitting} {...shown} /> : <Alone key={sitting} {...shown} />;
};

/** A text that was heard from the presenting window, which checked it already. */
const ownLessonIn = (own: string | undefined): Lesson | undefined =>
  own === undefined ? undefined : check(own).lesson;

interface NotesProps {
  readonly id: string;
  readonly query: string;
  /** Undefined: only the presenting window has it. */
  readonly lesson: Lesson | undefined;
}

const NotesOn = ({ id, query, lesson }: NotesProps) => {
  const find = useCallback(
    (own: string | undefined) => (id === OWN_ID ? ownLessonIn(own) : lesson),
    [id, lesson],
  );
  return <Notes id={id} channel={notesChannelIn(query)} find={find} />;
};

/** `#/learn/<id>` */
export const LessonPage = ({ id }: { readonly id: string }) => {
  const lesson = useLesson(id);
  const query = useSearch();
  // Notes on one's own lesson get it from the window that presents it.
  if (viewIn(query) === 'notes' && (lesson || id === OWN_ID))
    return <NotesOn key={id} id={id} query={query} lesson={lesson} />;
  if (lesson) return <Sitting key={id} lesson={lesson} />;
  return id === OWN_ID ? <NoOwnLesson /> : <NotFoundPage />;
};
