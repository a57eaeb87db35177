/** Where in a lesson the address points: `#/learn/<id>?step=3&on=denylist`. Not: playing it; it opens as a still. */
import type { Lesson } from '#lessons/lesson';
import { navigate } from '../address';

export interface LessonPlace {
  /** 0: the question; then one for each beat; after the last the task. */
  readonly step: number;
  /** Ids of the toggles that are on, in the lesson's order. */
  readonly on: readonly string[];
}

/** The step that shows the task. */
export const taskStep = ({ beats }: Lesson): number => beats.length + 1;

/** Reads a query. Never throws; what the lesson does not have is left out. */
export const placeIn = (lesson: Lesson, query: string): LessonPlace => {
  const parameters = new URLSearchParams(query);
  const text = parameters.get('step') ?? '';
  const step = /^\d{1,2}$/u.test(text) ? Math.min(Number(text), taskStep(lesson)) : 0;
  const ids = (parameters.get('on') ?? '').split('.');
  return { step, on: lesson.toggles.map(({ id }) => id).filter((id) => ids.includes(id)) };
};

export const lessonPath = ({ id }: Lesson, { step, on }: LessonPlace): string => {
  const query = [...(step === 0 ? [] : [`step=${step}`]), ...(on.length === 0 ? [] : [`on=${on.join('.')}`])];
  return `/learn/${id}${query.length === 0 ? '' : `?${query.join('&')}`}`;
};

/** The history gets no entry: stepping back is the way back. */
export const goToLesson = (lesson: Lesson, place: LessonPlace): void => {
  navigate(lessonPath(lesson, place), { replace: true });
};
