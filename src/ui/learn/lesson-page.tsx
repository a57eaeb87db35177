/** One lesson, found by its address. Not: playing it (player.tsx). */
import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { headingOf } from '#lessons/heading';
import type { Lesson } from '#lessons/lesson';
import { OWN_ID } from '#lessons/form/own-id';
import { hrefOf, navigate } from '../address';
import { SimulatedLine } from '../lab/record/simulated-line';
import { NotFoundPage } from '../not-found-page';
import { closedBy, coursePath, courseTitle, nextOf, routePath } from './courses';
import { EmbedView } from './embed/embed-view';
import { LinkMenu } from './embed/link-menu';
import { useLesson } from './find-lesson';
import { goToLesson, lessonPath, notesChannelIn, placeIn, PLAIN, type LessonPlace } from './lesson-place';
import styles from './lesson.module.css';
import { useBegun } from './own/begun';
import { NoOwnLesson } from './own/no-own-lesson';
import { lazyPart, loadOnce } from '../parts/load-once';
import { Player } from './player';
import { viewIn } from './view';

const Present = lazyPart(async () => (await import('./present/present')).Present);
const Notes = lazyPart(async () => (await import('./present/notes')).Notes);

const loadTakeCopy = loadOnce(async () => (await import('./own/take-copy')).takeCopy);

/** Where it can't be loaded, neither can the editor, which says so. */
const editCopy = async (id: string): Promise<void> => {
  const settled = await loadTakeCopy.settled();
  if ('loaded' in settled) settled.loaded(id);
  navigate('/learn/editor');
};

const Neighbours = ({ lesson, place }: { readonly lesson: Lesson; readonly place: LessonPlace }) => {
  const isOwn = lesson.id === OWN_ID;
  const { route } = place;
  const closed = closedBy(lesson);
  const next = nextOf(lesson, route);
  const start = { ...PLAIN, step: 0, ...(route ? { route } : {}) };
  return (
    <nav aria-label="Lessons" className="row small">
      <a href={hrefOf(routePath(route))}>All lessons</a>
      {isOwn ? <a href={hrefOf('/learn/editor')}>Transcript</a> : null}
      {closed ? <a href={hrefOf(coursePath(closed))}>Close the course: {courseTitle(closed)}</a> : null}
      <a href={hrefOf(lessonPath(lesson, { ...start, view: 'present' }))}>Present</a>
      {next ? (
        <a
          href={hrefOf(lessonPath(next, { ...start, view: 'page' }))}
          aria-label={`Next lesson: ${headingOf(next)}`}
          title={headingOf(next)}
        >
          Next lesson
        </a>
      ) : null}
      {isOwn || next ? null : <a href={hrefOf('/learn/choosing')}>Closing sheet: Choosing</a>}
      {/* The text of one's own lesson is in this window only, so that no address leads to it. */}
      {isOwn ? null : (
        <span className={`row ${styles.rest}`}>
          <button
            type="button"
            onClick={() => {
              void editCopy(lesson.id);
            }}
          >
            Make a copy
          </button>
          <LinkMenu lesson={lesson} place={place} />
        </span>
      )}
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
    <Player lesson={lesson} place={place} onReset={onReset} more={<SimulatedLine />}>
      <div className={`row ${styles.head}`}>
        <Neighbours lesson={lesson} place={place} />
        <h1>{headingOf(lesson)}</h1>
      </div>
    </Player>
  </div>
);

const Sitting = ({ lesson }: { readonly lesson: Lesson }) => {
  const query = useSearch();
  const place = useMemo(() => placeIn(lesson, query), [lesson, query]);
  // Another number is another sitting: nothing of the one before is left in the page.
  const [sitting, setSitting] = useState(0);
  const own = useBegun(({ text }) => text);
  const shown = {
    lesson,
    place,
    onReset: () => {
      setSitting(sitting + 1);
      goToLesson(lesson, { ...place, ...PLAIN, step: 0 });
    },
  };
  if (place.view === 'present')
    return (
      <Present
        lesson={lesson}
        place={place}
        {...(lesson.id === OWN_ID && own !== undefined ? { own } : {})}
      />
    );
  return place.view === 'embed' ? <EmbedView key={sitting} {...shown} /> : <Alone key={sitting} {...shown} />;
};

/** `#/learn/<id>` */
export const LessonPage = ({ id }: { readonly id: string }) => {
  const lesson = useLesson(id);
  const query = useSearch();
  // Notes on one's own lesson get it from the window that presents it.
  if (viewIn(query) === 'notes' && (lesson || id === OWN_ID))
    return <Notes key={id} id={id} channel={notesChannelIn(query)} lesson={lesson} />;
  if (lesson) return <Sitting key={id} lesson={lesson} />;
  return id === OWN_ID ? <NoOwnLesson /> : <NotFoundPage />;
};
