/** The stage as a picture among others: shapes, places and outcomes, without a word. Not: to be read or pressed (stage.tsx). */
import { useMemo, type CSSProperties } from 'react';
import type { Scene } from '#lab/derive/scene/scene';
import { DrawingProvider } from './drawn';
import { Lane } from './lane';
import { mostBytes } from './scale';
import styles from './stage.module.css';
import { still } from './travel/timeline';

/** All that can be folded is. */
const FOLDED = '1 2 3 4 5 6 7 8';

interface Props {
  readonly scenes: readonly Scene[];
  /** Before a vote: nothing that judges. */
  readonly veiled: boolean;
}

/** Who listens is told in words by what the picture is beside. */
export const SmallStage = ({ scenes, veiled }: Props) => {
  const most = mostBytes(scenes);
  const drawing = useMemo(() => ({ most, isVeiled: veiled }), [most, veiled]);
  return (
    <DrawingProvider value={drawing}>
      <div className={styles.frame} data-small data-fold={FOLDED} aria-hidden="true" inert>
        <div className={styles.stage} style={{ '--lanes': scenes.length, '--most': most } as CSSProperties}>
          {scenes.map((scene) => (
            <Lane
              key={scene.mode}
              moment={still(scene)}
              isShown
              was={undefined}
              because={undefined}
              onStep={undefined}
            />
          ))}
        </div>
      </div>
    </DrawingProvider>
  );
};
