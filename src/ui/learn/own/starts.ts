/** What a lesson of one's own can begin with: the example, or a copy of any lesson of the path. */
import { headingOf } from '#lessons/heading';
import { formOf, lessons } from '#lessons/lessons';
import { copyOf } from '#lessons/form/copy';
import { EXAMPLE } from '#lessons/form/example';

/** No lesson has it. */
export const EXAMPLE_ID = 'the-example';

export const STARTS = [
  { id: EXAMPLE_ID, label: 'The example' },
  ...lessons.map((lesson) => ({ id: lesson.id, label: headingOf(lesson) })),
];

/** The text of one of them. */
export const startText = (id: string): string => {
  const form = formOf(id);
  return form ? copyOf(form) : EXAMPLE;
};
