/** What the class sees of one spot: caption, vote or outcome, and the columns. Not: the bar below, or the keys. */
import { useEffect, useState, type RefObject } from 'react';
import type { Cited, Lesson } from '#lessons/lesson';
import { ReasonText } from '../reason-text';
import { Stage } from '../stage';
import type { LessonRun } from '../use-lesson-run';
import styles from './present.module.css';
import type { Action, Presentation } from './presentation';
import { Reveal } from './reveal';
import { countsOf } from './tally';
import { Vote } from './vote';
import { WhatIfs } from './what-ifs';
import { YourTurn } from './your-turn';

interface Props {
  readonly lesson: Lesson;
  readonly presentation: Presentation;
  readonly played: LessonRun;
  /** What is new arrives; else it stands there. */
  readonly forward: boolean;
  /** Others can open the lesson by an address. */
  readonly shared: boolean;
  /** Holds the columns. */
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly onAct: (action: Action) => void;
}

/** A caption of more characters is set a little smaller. */
const LONG = 120;

const captionOf = ({ question, beats }: Lesson, { step, phase }: Presentation): string => {
  if (step === 0) return question;
  if (phase === 'what-if') return 'What if?';
  return beats[step - 1]?.says ?? 'Your turn';
};

export const Scene = (props: Props) => {
  const { lesson, presentation, played, forward, shared, stage, onAct } = props;
  const { step, phase } = presentation;
  const [pointed, setPointed] = useState<{ readonly step: number; readonly cited: Cited }>();
  const point = (cited: Cited) => {
    setPointed({ step, cited: { ...cited } });
  };
  const beat = lesson.beats[step - 1];
  const prediction = phase === 'what-if' ? undefined : beat?.predict;
  const counts = countsOf(presentation.votes, step, prediction?.options.length ?? 0);
  const reason = phase === 'told' && !prediction && played.run ? beat?.after?.(played.run) : undefined;
  const caption = captionOf(lesson, presentation);
  const { run } = played;
  useEffect(() => {
    // What is said above them takes another room at each spot, and the last act stays in sight.
    if (run) stage.current?.querySelector('[aria-busy]')?.scrollTo({ top: Number.MAX_SAFE_INTEGER });
    // Each spot takes another room above the columns.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [run, step, phase, stage]);
  const acts = played.run?.setup.acts.length ?? 0;
  return (
    <>
      <p
        className={styles.caption}
        aria-live="polite"
        data-caption
        data-long={caption.length > LONG || undefined}
      >
        {caption}
      </p>
      {prediction && phase === 'asked' ? (
        <Vote prediction={prediction} counts={counts} onAct={onAct} />
      ) : prediction ? (
        <Reveal key={step} prediction={prediction} counts={counts} run={played.run} onPoint={point} />
      ) : null}
      {phase === 'what-if' ? <WhatIfs lesson={lesson} variant={presentation} onAct={onAct} /> : null}
      {reason && played.run ? <ReasonText run={played.run} reason={reason} onPoint={point} /> : null}
      {step > lesson.beats.length ? (
        <YourTurn lesson={lesson} shared={shared} />
      ) : (
        <div ref={stage} className={styles.stage} data-sizes="page" data-modes={lesson.modes.length}>
          <Stage
            played={played}
            pointed={pointed?.step === step ? pointed.cited : undefined}
            fresh={forward && phase === 'told' && beat?.act !== undefined ? acts - 1 : undefined}
          />
        </div>
      )}
    </>
  );
};
