/** The outlines of all lessons of the path, in its order. */
import { lessons } from './lessons';
import { asksOf, type Outline } from './outline';

export default lessons.map((lesson) => {
  const { id, number, title, question, course, guide } = lesson;
  return {
    id,
    number,
    title,
    question,
    ...(course ? { course } : {}),
    minutes: guide.minutes,
    asks: asksOf(lesson),
  };
}) satisfies readonly Outline[];
