/** Opens the notes in a window of their own. Not: what is in it (notes.tsx). */
import type { Lesson } from '#lessons/lesson';
import { hrefOf, queryNow } from '../../address';
import { goToLesson, lessonPath, PLAIN, placeIn } from '../lesson-place';

export const notesHref = (lesson: Lesson, channel: string): string =>
  hrefOf(lessonPath(lesson, { ...PLAIN, step: 0, view: 'notes', channel }));

/**
 * The first time, a channel is chosen and put into this window's address, so that a reload finds its notes again.
 * @returns false: the browser opens no window by itself
 */
export const openNotes = (lesson: Lesson): boolean => {
  const place = placeIn(lesson, queryNow());
  const channel = place.channel ?? crypto.randomUUID();
  goToLesson(lesson, { ...place, channel });
  const opened = window.open(notesHref(lesson, channel), `notes-${channel}`, 'popup,width=980,height=720');
  opened?.focus();
  return opened !== null;
};
