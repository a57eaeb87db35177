/** What can be changed in a lesson, and what that does to its end. */
import type { Lesson, Toggle } from '#lessons/lesson';
import { Check } from '../parts/check';
import type { Variant } from './lesson-place';
import styles from './lesson.module.css';
import { useLessonRun } from './use-lesson-run';

interface OutcomeProps {
  readonly lesson: Lesson;
  readonly toggle: Toggle;
  readonly variant: Variant;
}

/** The same words without it and with it. */
export const ToggleOutcome = ({ lesson, toggle, variant }: OutcomeProps) => {
  const { on } = variant;
  const others = on.filter((id) => id !== toggle.id);
  const without = useLessonRun(lesson, lesson.beats.length, { ...variant, on: others }).run;
  const now = useLessonRun(lesson, lesson.beats.length, variant).run;
  const before = without && toggle.outcome(without);
  const after = now && toggle.outcome(now);
  if (before === undefined || after === undefined)
    return <span className={`quiet ${styles.outcome}`}>…</span>;
  return (
    <span className={`quiet ${styles.outcome}`} data-toggle-outcome={toggle.id}>
      {on.includes(toggle.id) ? (
        <>
          {before} <span aria-hidden="true">→</span>
          <span className="hidden-visually">becomes</span> <strong>{after}</strong>
        </>
      ) : (
        after
      )}
    </span>
  );
};

interface Props {
  readonly lesson: Lesson;
  readonly variant: Variant;
  /** The last beat was played: the outcomes give nothing away any more. */
  readonly told: boolean;
  readonly onChange: (on: readonly string[]) => void;
}

/** A change plays the same beats again. */
export const Toggles = ({ lesson, variant, told, onChange }: Props) => {
  const { on } = variant;
  // Before the end their names alone would tell much; what an address asks for is shown.
  return lesson.toggles.length === 0 || (!told && on.length === 0) ? null : (
    <fieldset className={`stack ${styles.toggles}`}>
      <legend>What if</legend>
      {lesson.toggles.map((toggle) => (
        <div key={toggle.id}>
          <Check
            on={on.includes(toggle.id)}
            data-toggle={toggle.id}
            onSwitch={(isOn) => {
              onChange(isOn ? [...on, toggle.id] : on.filter((each) => each !== toggle.id));
            }}
          >
            {toggle.label}
          </Check>
          {told ? <ToggleOutcome lesson={lesson} toggle={toggle} variant={variant} /> : null}
        </div>
      ))}
      <p className="quiet" role="status">
        {told
          ? on.length > 0
            ? 'Played again with the ticked what-ifs.'
            : 'Tick one to play the same steps again.'
          : 'Results appear after the last step.'}
      </p>
    </fieldset>
  );
};
