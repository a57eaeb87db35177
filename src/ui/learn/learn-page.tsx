/** All lessons as a path of short courses, to be entered anywhere. Not: a lesson. */
import { modeOf } from '#lab/modes';
import { COURSES, type Lesson } from '#lessons/lesson';
import { lessons } from '#lessons/lessons';
import { hrefOf } from '../address';
import styles from './learn.module.css';
import { useProgress } from './progress';
import { ProgressBox } from './progress-box';
import { UNTOUCHED } from './progress-format';

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

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

/** `#/learn` */
export const LearnPage = () => (
  <div className={styles.page}>
    <h1>Learn: how logins hold, and how they break</h1>
    <p className={styles.lead}>
      Each lesson asks a question, lets you say what will happen, and then plays it: with real signatures and
      real bytes, in the same simulation as the lab. Begin anywhere.
    </p>
    {COURSES.map((course) => (
      <section key={course}>
        <h2>{capital(course)}</h2>
        <ol className={styles.lessons}>
          {lessons
            .filter((lesson) => lesson.course === course)
            .map((lesson) => (
              <Row key={lesson.id} lesson={lesson} />
            ))}
        </ol>
      </section>
    ))}
    <p>
      <a href={hrefOf('/learn/editor')}>Write a lesson of your own</a>
    </p>
    <ProgressBox />
  </div>
);
