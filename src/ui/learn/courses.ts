/** The courses of the path: what each is called in addresses, how long it takes, how far one is. */
import type { Lesson } from '#lessons/lesson';
import type { Outline } from '#lessons/outline';
import outlines from '#lessons/outlines.built';
import { COURSES, type Course } from '#lessons/path';
import { ROUTES, type Route } from '#lessons/routes';
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

export const lessonsIn = (course: Course): Outline[] => outlines.filter((lesson) => lesson.course === course);

export const minutesOf = (own: readonly Outline[]): number =>
  own.reduce((sum, { minutes }) => sum + minutes, 0);

export const countOf = (own: readonly Outline[], progress: Progress, what: 'seen' | 'solved'): number =>
  own.filter(({ id }) => progress.get(id)?.[what]).length;

/** Never throws. @param query without `?` */
export const routeIn = (query: string): Route | undefined => {
  const named = new URLSearchParams(query).get('for');
  return ROUTES.find(({ id }) => id === named);
};

/** @param route absent: all lessons */
export const routePath = (route: Route | undefined): string =>
  route === undefined ? '/learn' : `/learn?for=${route.id}`;

export const lessonsOn = (route: Route | undefined): Outline[] =>
  outlines.filter(({ id }) => route === undefined || route.lessons.some((each) => each === id));

/** The lesson after one on its route, or on the path; undefined: there is none, or it is on neither. */
export const nextOf = ({ number }: Pick<Lesson, 'number'>, route?: Route): Outline | undefined =>
  number === 0 ? undefined : lessonsOn(route).find((lesson) => lesson.number > number);

/** The course of which a lesson is the last one; undefined: of none. */
export const closedBy = ({ id, course }: Lesson): Course | undefined =>
  course !== undefined && lessonsIn(course).at(-1)?.id === id ? course : undefined;
