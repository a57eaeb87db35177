/** All lessons as a path of short courses, to be entered anywhere. */
import { modeOf } from '#lab/modes';
import type { Lesson } from '#lessons/lesson';
import { COURSES, type Course } from '#lessons/path';
import { useSearch } from 'wouter';
import { hrefOf } from '../address';
import { CourseClosing } from './course-closing';
import { countOf, courseIn, courseTitle, lessonsIn, minutesOf } from './courses';
import styles from './learn.module.css';
import { useProgress } from './progress';
import { ProgressBox } from './progress-box';
import { UNTOUCHED } from './progress-format';

const Mark = ({ lesson }: { readonly lesson: Lesson }) => {
  const { seen, solved, predictions } = useProgress(({ progress }) => progress.get(lesson.id)) ?? UNTOUCHED;
  const state = solved ? 'solved' : seen ? 'seen' : predictions.size > 0 ? 'begun' : 'new';
  return (
    <span className={styles.mark} data-progress={state}>
      {{ solved: '✓ solved', seen: '● seen', begun: '◐ begun', new: '' }[state]}
    </span>
  );
};

const Row = ({ lesson }: { readonly lesson: Lesson }) => (
  <li data-lesson={lesson.id}>
    <span className={styles.number}>{lesson.number}</span>
    <a href={hrefOf(`/learn/${lesson.id}`)}>{lesson.title}</a>
    <span className={styles.question}>{lesson.question}</span>
    <span className={styles.about}>
      {lesson.guide.minutes} min · {lesson.modes.map((mode) => modeOf(mode)?.label).join(', ')}
    </span>
    <Mark lesson={lesson} />
  </li>
);

/** How long a course takes, and how far one is. */
const About = ({ own }: { readonly own: readonly Lesson[] }) => {
  const progress = useProgress((state) => state.progress);
  return (
    <span className={styles.about}>
      {minutesOf(own)} min · {countOf(own, progress, 'seen')} of {own.length} seen ·{' '}
      {countOf(own, progress, 'solved')} solved
    </span>
  );
};

const CourseSection = ({ course, asked }: { readonly course: Course; readonly asked: boolean }) => {
  const own = lessonsIn(course);
  return (
    <section data-course={course}>
      <h2>
        {courseTitle(course)} <About own={own} />
      </h2>
      <ol className={styles.lessons}>
        {own.map((lesson) => (
          <Row key={lesson.id} lesson={lesson} />
        ))}
        {course === COURSES.at(-1) ? <SheetRow /> : null}
      </ol>
      <CourseClosing key={String(asked)} course={course} asked={asked} />
    </section>
  );
};

/** The last stop of the path. */
const SheetRow = () => (
  <li>
    <span className={styles.number} />
    <a href={hrefOf('/learn/choosing')}>Closing sheet: Choosing</a>
    <span className={styles.question}>Which of them for your situation, and what does it cost?</span>
    <span className={styles.about}>measured for what you state</span>
  </li>
);

/** `#/learn`, `#/learn?course=theft-and-forgery` */
export const LearnPage = () => {
  const asked = courseIn(useSearch());
  return (
    <div className={styles.page}>
      <h1>Learn: how logins hold, and how they break</h1>
      <p className={styles.lead}>
        Each lesson asks a question, lets you say what will happen, and then plays it: with real signatures
        and real bytes, in the same simulation as the lab. Begin anywhere.
      </p>
      {COURSES.map((course) => (
        <CourseSection key={course} course={course} asked={course === asked} />
      ))}
      <p>
        <a href={hrefOf('/learn/editor')}>Write a lesson of your own</a>
      </p>
      <ProgressBox />
    </div>
  );
};
