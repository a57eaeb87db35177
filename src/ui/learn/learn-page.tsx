/** All lessons as a path of pictures, whole or along a route, to be entered anywhere. */
import { Suspense } from 'react';
import type { Outline } from '#lessons/outline';
import { COURSES, type Course } from '#lessons/path';
import { ROUTES, type Route } from '#lessons/routes';
import { useSearch } from 'wouter';
import { hrefOf } from '../address';
import {
  countOf,
  courseIn,
  courseTitle,
  lessonsIn,
  lessonsOn,
  minutesOf,
  routeIn,
  routePath,
} from './courses';
import styles from './learn.module.css';
import { Glyph } from './drawing/glyphs';
import { Card, LessonCard } from './lesson-card';
import { lessonPath, PLAIN } from './lesson-place';
import { useProgress } from './progress';
import { ProgressBox } from './progress-box';
import { lazyPart } from '../parts/load-once';

const CourseClosing = lazyPart(async () => (await import('./course-closing')).CourseClosing);

/** How long lessons take, and how far one is. */
const About = ({ own }: { readonly own: readonly Outline[] }) => {
  const progress = useProgress((state) => state.progress);
  return (
    <span className={`quiet ${styles.about}`}>
      {minutesOf(own)} min · {countOf(own, progress, 'seen')} of {own.length} seen ·{' '}
      {countOf(own, progress, 'solved')} solved
    </span>
  );
};

const CourseSection = ({ course, asked }: { readonly course: Course; readonly asked: boolean }) => {
  const own = lessonsIn(course);
  const hasBegun = useProgress(({ progress }) => own.some(({ id }) => progress.get(id)?.seen));
  return (
    <section data-course={course}>
      <h2>
        {courseTitle(course)} <About own={own} />
      </h2>
      <ol className={styles.lessons}>
        {own.map((lesson) => (
          <LessonCard key={lesson.id} lesson={lesson} />
        ))}
        {course === COURSES.at(-1) ? <SheetCard /> : null}
      </ol>
      {asked || hasBegun ? (
        <Suspense>
          <CourseClosing key={String(asked)} course={course} asked={asked} />
        </Suspense>
      ) : null}
    </section>
  );
};

/** The last stop of the path. */
const SheetCard = () => (
  <Card
    id="choosing"
    ring={
      <p className={styles.stop}>
        <span className={styles.ring}>
          <span aria-hidden="true">★</span>
        </span>
      </p>
    }
    picture={
      <div className={`box ${styles.picture}`} data-sheet>
        <Glyph of="choosing" />
      </div>
    }
    href={hrefOf('/learn/choosing')}
    title="Closing sheet: Choosing"
    question="Which design fits your situation, and what does it cost?"
  >
    measured for your situation
  </Card>
);

const RouteSection = ({ route }: { readonly route: Route }) => {
  const own = lessonsOn(route);
  const progress = useProgress((state) => state.progress);
  const next = own.find(({ id }) => !progress.get(id)?.seen) ?? own[0];
  return (
    <section data-route={route.id}>
      <h2>
        {route.label} <About own={own} />
      </h2>
      <p>
        {route.says}{' '}
        {next ? (
          <a href={hrefOf(lessonPath(next, { ...PLAIN, step: 0, view: 'page', route }))}>
            {next === own[0] ? 'Start' : 'Continue'}: {next.title}
          </a>
        ) : null}
      </p>
      <ol className={styles.lessons}>
        {own.map((lesson) => (
          <LessonCard key={lesson.id} lesson={lesson} route={route} />
        ))}
      </ol>
    </section>
  );
};

/** Ways along the path: by the time that one has, and by what one does. */
const WAYS: readonly (readonly [string, readonly (Route | undefined)[]])[] = [
  ['How long do you have?', [...ROUTES.filter(({ within }) => within !== undefined), undefined]],
  ['What do you do?', ROUTES.filter(({ within }) => within === undefined)],
];

/** `#/learn`, `#/learn?course=theft-and-forgery`, `#/learn?for=testers` */
export const LearnPage = () => {
  const query = useSearch();
  const asked = courseIn(query);
  const chosen = routeIn(query);
  return (
    <div className={`stack ${styles.page}`}>
      <h1>Learn: how logins work, and how they break</h1>
      <p>Each lesson asks a question. You predict, then the lab plays it with real signatures.</p>
      <nav aria-label="Routes" className={`row ${styles.routes}`}>
        {WAYS.map(([heading, routes]) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {routes.map((route) => (
              <a
                key={route?.id ?? ''}
                href={hrefOf(routePath(route))}
                aria-current={route === chosen ? 'page' : undefined}
              >
                <strong>{route?.label ?? 'Self-study'}</strong>{' '}
                <small>
                  {lessonsOn(route).length} lessons · {minutesOf(lessonsOn(route))} min
                </small>
              </a>
            ))}
          </section>
        ))}
      </nav>
      {chosen ? (
        <RouteSection route={chosen} />
      ) : (
        COURSES.map((course) => <CourseSection key={course} course={course} asked={course === asked} />)
      )}
      <p>
        <a href={hrefOf('/learn/editor')}>Write a lesson of your own</a>
      </p>
      <ProgressBox />
    </div>
  );
};
