/** What can be changed in a lesson, each by one key, and what that does to its end. */
import type { Lesson } from '#lessons/lesson';
import type { Variant } from '../lesson-place';
import { ToggleOutcome } from '../toggles';
import styles from './present.module.css';
import type { Action } from './presentation';

interface Props {
  readonly lesson: Lesson;
  readonly variant: Variant;
  readonly onAct: (action: Action) => void;
}

/** The columns below play the same beats again. */
export const WhatIfs = ({ lesson, variant, onAct }: Props) => (
  <ol className={`stack tight ${styles.whatIfs}`}>
    {lesson.toggles.map((toggle, index) => {
      const on = variant.on.includes(toggle.id);
      return (
        <li key={toggle.id}>
          <button
            type="button"
            aria-pressed={on}
            data-toggle={toggle.id}
            onClick={() => {
              onAct({ type: 'toggle', toggle: index });
            }}
          >
            <span className={styles.key}>{index + 1}</span>
            {toggle.label}
          </button>
          <ToggleOutcome lesson={lesson} toggle={toggle} variant={variant} />
        </li>
      );
    })}
  </ol>
);
