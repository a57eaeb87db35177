/** A lesson's picture once one answered a question of it: the lab plays it now. Not: before (pictures.built.tsx). */
import { useQuery } from '@tanstack/react-query';
import { direct } from '#http/message';
import { modeOf } from '#lab/modes';
import { actOf } from '#lab/run/act';
import { lessonOf } from '#lessons/lessons';
import { stillOf } from '#lessons/still';
import { SmallStage } from '../stage/small-stage';
import { outcomeWords } from '../stage/words';
import styles from './learn.module.css';

interface Props {
  /** Its id. */
  readonly lesson: string;
  /** The beat whose question the picture may not answer; undefined: there is none. */
  readonly open: number | undefined;
}

export const PlayedPicture = ({ lesson, open }: Props) => {
  const told = open === undefined;
  const { data } = useQuery({
    queryKey: ['lesson still', lesson, open],
    queryFn: () => {
      const played = lessonOf(lesson);
      if (!played) throw new RangeError(`There is no lesson ${lesson}.`);
      return stillOf(played, open, direct);
    },
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return <p className={styles.asked} aria-busy="true" />;
  return (
    <>
      <SmallStage scenes={data.scenes} veiled={!told} />
      <p className={styles.asked}>
        <span>▸ {actOf(data.act)?.label}</span>
        {told ? (
          <span className="hidden-visually">
            {data.scenes
              .map(({ mode, outcome }) => `${modeOf(mode)?.label ?? mode}: ${outcomeWords(outcome).says}`)
              .join(', ')}
          </span>
        ) : null}
      </p>
    </>
  );
};
