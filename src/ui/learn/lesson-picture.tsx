/** A lesson's still on the path: veiled while a question of it is open. Not: which still that is (lessons/still.ts). */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { direct } from '#http/message';
import { actOf } from '#lab/run/act';
import { modeOf } from '#lab/modes';
import type { Lesson } from '#lessons/lesson';
import { openBeat, stillOf } from '#lessons/still';
import { SmallStage } from '../stage/small-stage';
import { outcomeWords } from '../stage/words';
import styles from './learn.module.css';
import { useProgress } from './progress';
import { UNTOUCHED } from './progress-format';

/** Whether it was in sight so far: what nobody scrolls to is not played. */
const useSeen = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, seen };
};

/** The question that the picture may not answer; solved, there is none. */
const useOpenBeat = (lesson: Lesson): number | undefined =>
  useProgress(({ progress }) => {
    const { solved, predictions } = progress.get(lesson.id) ?? UNTOUCHED;
    return openBeat(lesson, (beat) => solved || predictions.has(beat));
  });

export const LessonPicture = ({ lesson }: { readonly lesson: Lesson }) => {
  const { ref, seen } = useSeen();
  const open = useOpenBeat(lesson);
  const told = open === undefined;
  const { data } = useQuery({
    queryKey: ['lesson still', lesson.id, open],
    queryFn: () => stillOf(lesson, open, direct),
    enabled: seen,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div
      ref={ref}
      className={styles.picture}
      data-picture={told ? 'told' : 'veiled'}
      aria-busy={seen && !data}
    >
      {data ? <SmallStage scenes={data.scenes} veiled={!told} /> : null}
      <p className={styles.asked}>
        {data ? <span>▸ {actOf(data.act)?.label}</span> : null}
        {data && told ? (
          <span className="hidden-visually">
            {data.scenes
              .map(({ mode, outcome }) => `${modeOf(mode)?.label ?? mode}: ${outcomeWords(outcome).says}`)
              .join(', ')}
          </span>
        ) : null}
      </p>
    </div>
  );
};
