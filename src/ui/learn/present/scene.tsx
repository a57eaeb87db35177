/** What the class sees of one spot: a text, a vote, or the stage with what came of it. */
import type { RefObject } from 'react';
import type { Lesson } from '#lessons/lesson';
import { Lanes } from '../../stage/lanes';
import { Plan } from '../plan';
import { whyOf } from '../why';
import type { LessonRun } from '../use-lesson-run';
import styles from './present.module.css';
import type { Action, Presentation } from './presentation';
import { Reveal } from './reveal';
import { countsOf } from './tally';
import type { Playing } from './use-playing';
import { Vote } from './vote';
import { WhatIfs } from './what-ifs';
import { YourTurn } from './your-turn';
import { RunFailed } from '../../parts/run-failed';

interface Props {
  readonly lesson: Lesson;
  readonly presentation: Presentation;
  readonly played: LessonRun;
  readonly playing: Playing;
  /** Others can open the lesson by an address. */
  readonly shared: boolean;
  /** Holds the stage. */
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly onAct: (action: Action) => void;
}

const captionOf = ({ question, beats }: Lesson, { step, phase }: Presentation): string => {
  if (step === 0) return question;
  if (phase === 'what-if') return 'What if?';
  return beats[step - 1]?.says ?? 'Your turn';
};

/** A text alone fills the screen; beside a stage it is one line or a few. */
const sizeOf = (lesson: Lesson, { step, phase }: Presentation) => {
  const beat = lesson.beats[step - 1];
  if (phase === 'asked') return 'asked';
  if (phase === 'what-if' || step > lesson.beats.length) return 'heading';
  if (beat?.predict) return 'seen';
  return beat?.act === undefined ? 'alone' : 'beside';
};

export const Scene = (props: Props) => {
  const { lesson, presentation, played, playing, shared, stage, onAct } = props;
  const { stills, happens, veiled, was } = playing;
  const { step, phase } = presentation;
  const beat = lesson.beats[step - 1];
  const prediction = phase === 'what-if' ? undefined : beat?.predict;
  const counts = countsOf(presentation.votes, step, prediction?.options.length ?? 0);
  const run = happens ? undefined : played.run;
  const reason = phase === 'told' && !prediction && run ? beat?.after?.(run) : undefined;
  const size = sizeOf(lesson, presentation);
  return (
    <>
      <p className={styles.caption} aria-live="polite" data-caption data-size={size}>
        {captionOf(lesson, presentation)}
      </p>
      {phase === 'what-if' ? <WhatIfs lesson={lesson} variant={presentation} onAct={onAct} /> : null}
      {prediction && phase === 'asked' ? (
        <Vote prediction={prediction} counts={counts} onAct={onAct} />
      ) : step > lesson.beats.length ? (
        <YourTurn lesson={lesson} shared={shared} />
      ) : step === 0 ? (
        <Plan lesson={lesson} />
      ) : size === 'alone' ? null : (
        <div ref={stage} className={styles.stage} aria-busy={!played.run}>
          <Lanes
            {...playing.travel}
            scenes={stills.scenes}
            big
            veiled={veiled}
            was={was?.outcomes}
            because={was?.because}
          />
        </div>
      )}
      {prediction && phase === 'told' && run ? (
        <Reveal key={step} prediction={prediction} counts={counts} run={run} />
      ) : null}
      {reason ? (
        <p className={`stack tight ${styles.after}`} data-size={size}>
          {whyOf(reason.text).why}
        </p>
      ) : null}
      {played.error ? <RunFailed error={played.error} again={played.again} /> : null}
    </>
  );
};
