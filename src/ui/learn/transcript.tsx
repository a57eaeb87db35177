/** A lesson as text: every beat, question, answer and reason, with the answers read from its run. */
import type { Lesson } from '#lessons/lesson';
import type { Variant } from './lesson-place';
import styles from './lesson.module.css';
import { ReasonText } from './reason-text';
import { useLessonRun } from './use-lesson-run';

interface BeatProps {
  readonly lesson: Lesson;
  /** From 0. */
  readonly index: number;
  readonly variant: Variant;
  readonly answers: boolean;
}

const BeatOutcome = ({ lesson, index, variant }: Omit<BeatProps, 'answers'>) => {
  const { run } = useLessonRun(lesson, index + 1, variant);
  const beat = lesson.beats[index];
  if (!beat) return null;
  if (!run) return <p data-waiting>…</p>;
  const answer = beat.predict?.answer(run);
  const reason = beat.predict ? beat.predict.reason(run) : beat.after?.(run);
  return (
    <>
      {answer === undefined ? null : (
        <p>
          What happened: <strong>{beat.predict?.options.find(({ id }) => id === answer)?.label}</strong>
        </p>
      )}
      {reason ? <ReasonText run={run} reason={reason} /> : null}
    </>
  );
};

const Beat = ({ answers, ...at }: BeatProps) => {
  const beat = at.lesson.beats[at.index];
  if (!beat) return null;
  return (
    <li>
      <p>{beat.says}</p>
      {beat.predict ? (
        <>
          <p>
            <em>{beat.predict.question}</em>
          </p>
          <ul>
            {beat.predict.options.map(({ id, label }) => (
              <li key={id}>
                <span aria-hidden="true">☐</span> {label}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {answers ? <BeatOutcome {...at} /> : beat.predict ? <p className={styles.write}>Why?</p> : null}
    </li>
  );
};

interface Props {
  readonly lesson: Lesson;
  readonly variant: Variant;
  /** Without them nothing that a run gives is said. */
  readonly answers: boolean;
}

/** An ordered list of beats. */
export const Transcript = ({ lesson, variant, answers }: Props) => (
  <ol className="stack bullets" data-transcript>
    {lesson.beats.map((_beat, index) => (
      // Beats never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <Beat key={index} lesson={lesson} index={index} variant={variant} answers={answers} />
    ))}
  </ol>
);
