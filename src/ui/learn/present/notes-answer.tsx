/** For who presents: what will happen, what the class votes, what classes get wrong. The screen shows none of it before the reveal. */
import { counted } from '#text/counted';
import type { Lesson, Prediction } from '#lessons/lesson';
import { ReasonText } from '../reason-text';
import { useLessonRun } from '../use-lesson-run';
import styles from './notes.module.css';
import type { Action, Presentation } from './presentation';
import { countsOf, MOST_VOTES, totalOf } from './tally';
import { RunFailed } from '../../parts/run-failed';

interface Props {
  readonly lesson: Lesson;
  readonly presentation: Presentation;
  readonly onAct: (action: Action) => void;
}

interface TallyProps extends Omit<Props, 'lesson'> {
  readonly prediction: Prediction;
  /** Id of the option that the run gives; undefined until it is there. */
  readonly answer: string | undefined;
}

const Tally = ({ prediction: { question, options }, answer, presentation, onAct }: TallyProps) => {
  const counts = countsOf(presentation.votes, presentation.step, options.length);
  return (
    <>
      <p>
        <em>{question}</em>
      </p>
      <ol className={`stack tight ${styles.tally}`}>
        {options.map(({ id, label }, option) => (
          <li key={id} data-expected={id === answer || undefined}>
            <span className="strong">{option + 1}</span>
            <span className={styles.option}>
              {label}
              {id === answer ? <strong> ✓ expected</strong> : null}
            </span>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST_VOTES}
              step={1}
              aria-label={`Votes for ${option + 1}, ${label}`}
              value={counts[option] ?? 0}
              onFocus={(event) => {
                event.currentTarget.select();
              }}
              onChange={(event) => {
                const count = event.target.valueAsNumber;
                onAct({
                  type: 'count',
                  option,
                  count: Number.isNaN(count) ? 0 : Math.max(0, Math.trunc(count)),
                });
              }}
            />
          </li>
        ))}
      </ol>
      <p className="quiet">
        {counted(totalOf(counts), 'vote')}.{' '}
        {presentation.phase === 'asked'
          ? 'Until the reveal, the screen shows only their number.'
          : 'The screen shows them.'}
      </p>
    </>
  );
};

/** Read from the run of this beat, with the what-ifs as they are. */
export const NotesAnswer = ({ lesson, presentation, onAct }: Props) => {
  const { step, phase } = presentation;
  const { run, error, again } = useLessonRun(lesson, Math.min(step, lesson.beats.length), presentation);
  const beat = phase === 'what-if' ? undefined : lesson.beats[step - 1];
  const answer = run && beat?.predict?.answer(run);
  const reason = run && (beat?.predict ? beat.predict.reason(run) : beat?.after?.(run));
  return (
    <section aria-label="Expected" data-answer={answer}>
      <h2 className="quiet">{beat?.predict ? 'Expected answer' : 'What happens'}</h2>
      {beat?.predict ? (
        <Tally prediction={beat.predict} answer={answer} presentation={presentation} onAct={onAct} />
      ) : null}
      {run && reason ? <ReasonText run={run} reason={reason} /> : null}
      {error ? <RunFailed error={error} again={again} /> : null}
      {beat && !run && !error ? <p>Playing …</p> : null}
      {beat && run && !reason ? <p className="quiet">This step ends without an explanation.</p> : null}
      {beat ? null : <p className="quiet">No prediction here.</p>}
      <h2 className="quiet">Common wrong answers</h2>
      <ul className="stack tight bullets">
        {lesson.guide.wrong.map((wrong) => (
          <li key={wrong}>{wrong}</li>
        ))}
      </ul>
    </section>
  );
};
