/** What a lesson is called on its page and on paper. */
import type { Lesson } from './lesson';

/** `13. Kick them out now`; a lesson that is not on the path has no number. */
export const headingOf = ({ number, title }: Pick<Lesson, 'number' | 'title'>): string =>
  number === 0 ? title : `${number}. ${title}`;
