/** The pictures of all lessons as they are before one answers: the lab plays them while the page is built. Not: after an answer (played-picture.tsx). */
import { renderToStaticMarkup } from 'react-dom/server';
import { direct } from '#http/message';
import { actOf } from '#lab/run/act';
import { lessons } from '#lessons/lessons';
import { asksOf } from '#lessons/outline';
import { stillOf } from '#lessons/still';
import { treeOf, type Tree } from '../parts/tree';
import { PICTURE_STYLES } from '../stage/picture-styles';
import { SmallStage } from '../stage/small-stage';

interface Picture {
  readonly stage: Tree;
  /** The act that is asked about. */
  readonly act: string;
}

/** By the lesson's id. A lesson that asks nothing has none. */
const pictures: Record<string, Picture> = {};
for (const lesson of lessons) {
  const [open] = asksOf(lesson);
  if (open === undefined) continue;
  const { scenes, act } = await stillOf(lesson, open, direct);
  pictures[lesson.id] = {
    stage: treeOf(renderToStaticMarkup(<SmallStage scenes={scenes} veiled />), PICTURE_STYLES),
    act: actOf(act)?.label ?? act,
  };
}

export default pictures;
