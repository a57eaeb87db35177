/** A lesson's picture once one answered a question of it: the lab plays it now. Not: before (pictures.built.tsx). */
import { direct } from '#http/message';
import { decisiveOf, playedFor } from '#lessons/decisive';
import { lessonOf } from '#lessons/lessons';
import { stillOf } from '#lessons/still';
import { useQuery } from '../query';
import { LessonDrawing } from './drawing/lesson-drawing';

interface Props {
  readonly lesson: string;
  /** The beat whose question is open. */
  readonly open: number | undefined;
}

export const PlayedPicture = ({ lesson, open }: Props) => {
  // A picture outlives the visit to the path: the lab plays a lesson once.
  const { data } = useQuery({
    queryKey: ['lesson still', lesson, open],
    queryFn: async () => {
      const played = lessonOf(lesson);
      const decisive = played && decisiveOf(played);
      if (!decisive) throw new RangeError(`There is no lesson ${lesson}, or it asks nothing.`);
      const { scenes } = await stillOf(played, open, direct);
      return { scenes, decisive, ...(await playedFor(played, decisive, direct)) };
    },
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ? <LessonDrawing {...data} isVeiled={open !== undefined} /> : <p aria-busy="true" />;
};
