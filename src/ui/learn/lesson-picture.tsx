/** A lesson's still on the path: veiled while a question of it is open. Not: which still that is (lessons/still.ts). */
import { Suspense, useEffect, useRef, useState } from 'react';
import { openBeat, type Outline } from '#lessons/outline';
import { Grown } from '../parts/grown';
import { lazyPart } from '../parts/load-once';
import { DRAWING_STYLES } from './drawing/drawing-styles';
import styles from './learn.module.css';
import pictures from './pictures.built';
import { useProgress } from './progress';
import { UNTOUCHED } from './progress-format';

const PlayedPicture = lazyPart(async () => (await import('./played-picture')).PlayedPicture);

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
const useOpenBeat = (lesson: Outline): number | undefined =>
  useProgress(({ progress }) => {
    const { solved, predictions } = progress.get(lesson.id) ?? UNTOUCHED;
    return openBeat(lesson, (beat) => solved || predictions.has(beat));
  });

export const LessonPicture = ({ lesson }: { readonly lesson: Outline }) => {
  const { ref, seen } = useSeen();
  const open = useOpenBeat(lesson);
  const built = open === lesson.asks[0] ? pictures[lesson.id] : undefined;
  return (
    <div ref={ref} className={`box ${styles.picture}`} data-picture={open === undefined ? 'told' : 'veiled'}>
      {built ? (
        <Grown tree={built} styles={DRAWING_STYLES} />
      ) : !seen ? null : (
        <Suspense>
          <PlayedPicture lesson={lesson.id} open={open} />
        </Suspense>
      )}
    </div>
  );
};
