/** The courses of the path: what each is called in addresses, how long it takes, how far one is. */
import type { Lesson } from '#lessons/lesson';
import { lessons } from '#lessons/lessons';
import { COURSES, type Course } from '#lessons/path';
import type { Progress } from './progress-format';

/** `Theft and forgery` */
export const courseTitle = (course: Course): string =>
  `${course.slice(0, 1).toUpperCase()}${course.slice(1)}`;

const slugOf = (course: Course): string => course.replaceAll(' ', '-');

/** Where a course is closed: what one said in it. */
export const coursePath = (course: Course): string => `/learn?course=${slugOf(course)}`;

/** Never throws. @param query without `?` */
export const courseIn = (query: string): Course | undefined => {
  const named = new URLSearchParams(query).get('course');
  return COURSES.find((course) => slugOf(course) === named);
};

export const lessonsIn = (course: Course): Lesson[] => lessons.filter((lesson) => lesson.course === course);

export const minutesOf = (own: readonly Lesson[]): number =>
  own.reduce((sum, { guide }) => sum + guide.minutes, 0);

export const countOf = (own: readonly Lesson[], progress: Progress, what: 'seen' | 'solved'): number =>
  own.filter(({ id }) => progress.get(id)?.[what]).length;

/** The lesson after one on the path; undefined: there is none, or it is on no path. */
export const nextOf = ({ number }: Lesson): Lesson | undefined =>
  number === 0 ? undefined : lessons.find((lesson) => lesson.number === number + 1);

/** The course of which a lesson is the last one; undefined: of none. */
export const closedBy = ({ id, course }: Lesson): Course | undefined =>
  course !== undefined && lessonsIn(course).at(-1)?.id === id ? course : undefined;
