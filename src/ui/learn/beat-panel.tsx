/** One beat: what is said, what is asked, what came of it. */
import type { Run } from '#lab/run/run';
import type { Cited, Lesson } from '#lessons/lesson';
import { stepName } from './beat-bar';
import styles from './lesson.module.css';
import { Plan } from './plan';
import { AskedPrediction, ToldPrediction } from './prediction';
import type { Committed } from './progress-format';
import { ReasonText } from './reason-text';

interface Props {
  readonly lesson: Lesson;
  readonly step: number;
  /** Of the beats up to this one; undefined until it is there and was played. */
  readonly run: Run | undefined;
  /** The prediction is open, and the act was not done. */
  readonly asked: boolean;
  readonly committed: Committed | undefined;
  readonly onCommit: (committed: Committed) => void;
  readonly onPoint: (cited: Cited) => void;
}

const Outcome = ({ lesson, step, run, committed, onPoint }: Omit<Props, 'asked' | 'onCommit'>) => {
  const beat = lesson.beats[step - 1];
  if (!beat) return null;
  if (!run) return beat.predict ? <p className="quiet">Playing …</p> : null;
  if (beat.predict) {
    return <ToldPrediction prediction={beat.predict} run={run} committed={committed} onPoint={onPoint} />;
  }
  const reason = beat.after?.(run);
  return reason ? <ReasonText run={run} reason={reason} onPoint={onPoint} /> : null;
};

/** The caption is said once a step. */
export const BeatPanel = ({ asked, onCommit, ...shown }: Props) => {
  const { lesson, step } = shown;
  const beat = lesson.beats[step - 1];
  return (
    <section className="stack" aria-label={stepName(lesson, step)}>
      <p className={styles.caption} aria-live="polite" data-caption data-first={step === 0 || undefined}>
        {beat ? beat.says : lesson.question}
      </p>
      {beat?.predict && asked ? (
        <AskedPrediction key={step} prediction={beat.predict} onCommit={onCommit} />
      ) : step === 0 ? (
        <Plan lesson={lesson} />
      ) : (
        <Outcome key={step} {...shown} />
      )}
    </section>
  );
};
