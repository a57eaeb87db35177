/** What one takes away to link or embed a lesson: addresses and a line of HTML. */
import type { Lesson } from '#lessons/lesson';
import { lessonPath, type LessonPlace } from '../lesson-place';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (each) => ENTITIES[each] ?? each);

/** @param base the address of the page */
export const addressOf = (base: string, lesson: Lesson, place: LessonPlace): string =>
  new URL(`#${lessonPath(lesson, place)}`, base).href;

/** Of `embed.html`, the only file that a frame of another site may show. The frame's title is what a screen reader says of it. @param parent the origin of the page around; absent: none steers it */
export const frameOf = (
  base: string,
  lesson: Lesson,
  { step, on, seed }: LessonPlace,
  parent: string | undefined,
): string => {
  const place = { step, on, seed, view: 'embed' as const, ...(parent === undefined ? {} : { parent }) };
  return `<iframe src="${escaped(addressOf(new URL('embed.html', base).href, lesson, place))}" title="${escaped(lesson.title)} – Claimcheck" width="800" height="500" loading="lazy"></iframe>`;
};

/** A script for the page around: it steers the frame, and takes the keys that the lesson leaves. @param own the origin of this page */
export const steeringScript = (
  own: string,
): string => `const frame = document.querySelector('iframe[title$="Claimcheck"]');
const origin = ${JSON.stringify(own)};
const send = (message) =>
  frame.contentWindow.postMessage({ claimcheck: 1, ...message }, origin);

addEventListener('message', ({ source, origin: from, data }) => {
  if (source !== frame.contentWindow || from !== origin) return;
  if (data?.claimcheck !== 1) return;
  if (data.is === 'ready') send({ do: 'goto', step: 2 });
  if (data.is === 'at') console.log(data.step, 'of', data.last, data.asked);
  if (data.is === 'key') dispatchEvent(new KeyboardEvent('keydown', data));
});`;
