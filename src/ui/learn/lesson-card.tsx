/** A lesson on the path: its picture, how far one is, its question. Not: the path (learn-page.tsx). */
import type { CSSProperties, ReactNode } from 'react';
import type { Outline } from '#lessons/outline';
import type { Route } from '#lessons/routes';
import { hrefOf } from '../address';
import styles from './learn.module.css';
import { lessonPath, PLAIN } from './lesson-place';
import { LessonPicture } from './lesson-picture';
import { useProgress } from './progress';
import { UNTOUCHED } from './progress-format';

const STATES = {
  solved: { turn: 1, says: '✓ solved' },
  seen: { turn: 0.75, says: '● seen' },
  begun: { turn: 0.25, says: '◐ begun' },
  new: { turn: 0, says: '' },
} as const;

const useFar = ({ id }: Outline): keyof typeof STATES => {
  const { seen, solved, predictions } = useProgress(({ progress }) => progress.get(id)) ?? UNTOUCHED;
  return solved ? 'solved' : seen ? 'seen' : predictions.size > 0 ? 'begun' : 'new';
};

interface CardProps {
  readonly id: string;
  readonly ring: ReactNode;
  readonly href: string;
  readonly title: string;
  readonly question: string;
  readonly picture: ReactNode;
  readonly children: ReactNode;
}

/** The whole card leads to its lesson. */
export const Card = ({ id, ring, href, title, question, picture, children }: CardProps) => (
  <li className={styles.card} data-lesson={id}>
    {ring}
    <h3>
      <a href={href}>{title}</a>
    </h3>
    {picture}
    <p>{question}</p>
    <p className={`quiet ${styles.about}`}>{children}</p>
  </li>
);

export const LessonCard = ({
  lesson,
  route,
}: {
  readonly lesson: Outline;
  readonly route?: Route | undefined;
}) => {
  const state = useFar(lesson);
  const place = { ...PLAIN, step: 0, ...(route ? { route } : {}) };
  const { turn, says } = STATES[state];
  return (
    <Card
      id={lesson.id}
      href={hrefOf(lessonPath(lesson, { ...place, view: 'page' }))}
      title={lesson.title}
      question={lesson.question}
      picture={<LessonPicture lesson={lesson} />}
      ring={
        <p className={styles.stop}>
          <span
            className={styles.ring}
            data-ring={state}
            style={{ '--turn': `${turn}turn` } as CSSProperties}
          >
            {lesson.number}
          </span>{' '}
          <span className={`quiet ${styles.mark}`} data-progress={state}>
            {says}
          </span>
        </p>
      }
    >
      {lesson.minutes} min ·{' '}
      <a
        href={hrefOf(lessonPath(lesson, { ...place, view: 'present' }))}
        aria-label={`Present “${lesson.title}”`}
      >
        Present
      </a>
    </Card>
  );
};
