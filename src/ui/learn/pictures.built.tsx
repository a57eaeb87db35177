/** The pictures of all lessons as they are before one answers: the lab plays them while the page is built. Not: after an answer (played-picture.tsx). */
import { renderToStaticMarkup } from 'react-dom/server';
import { direct } from '#http/message';
import { decisiveOf, playedFor } from '#lessons/decisive';
import { lessons } from '#lessons/lessons';
import { asksOf } from '#lessons/outline';
import { stillOf } from '#lessons/still';
import { treeOf, type Tree } from '../parts/tree';
import { DRAWING_STYLES } from './drawing/drawing-styles';
import { LessonDrawing } from './drawing/lesson-drawing';

/** By the lesson's id. A lesson that asks nothing has none. */
const pictures: Record<string, Tree> = {};
for (const lesson of lessons) {
  const [open] = asksOf(lesson);
  const decisive = decisiveOf(lesson);
  if (open === undefined || !decisive) continue;
  const { scenes } = await stillOf(lesson, open, direct);
  const played = await playedFor(lesson, decisive, direct);
  const drawn = <LessonDrawing decisive={decisive} {...played} scenes={scenes} isVeiled />;
  pictures[lesson.id] = treeOf(renderToStaticMarkup(drawn), DRAWING_STYLES);
}

export default pictures;
