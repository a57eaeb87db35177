/** Where a presentation is, and a button for everything that has a key. Not: the keys (present-keys.ts). */
import type { ReactNode } from 'react';
import type { Lesson } from '#lessons/lesson';
import foot from '../../parts/present-foot.module.css';
import styles from './present.module.css';
import type { Press } from './present-keys';
import type { Presentation } from './presentation';
import { spotIndex, spotName, spotsOf } from './spots';
import { useFullScreen } from '../../parts/full-screen';

interface Props {
  readonly lesson: Lesson;
  readonly presentation: Presentation;
  /** It is open. */
  readonly evidence: boolean;
  /** A beat was played: there is evidence of it. */
  readonly acted: boolean;
  readonly onPress: (press: Press) => void;
  /** What tells the keys. */
  readonly keys: ReactNode;
}

/** What the next press does. */
export const nextLabel = (lesson: Lesson, presentation: Presentation): string => {
  if (presentation.phase === 'asked') return 'Reveal';
  return spotIndex(lesson, presentation) === 0 ? 'Begin' : 'Next';
};

interface ButtonProps {
  readonly children: ReactNode;
  readonly press: Press;
  readonly onPress: (press: Press) => void;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
}

/** Pressed with the mouse it takes no focus, so that the space bar goes on meaning the next beat. */
const PressButton = ({ children, press, onPress, disabled, className }: ButtonProps) => (
  <button
    type="button"
    className={className}
    disabled={disabled}
    onMouseDown={(event) => {
      event.preventDefault();
    }}
    onClick={() => {
      onPress(press);
    }}
  >
    {children}
  </button>
);

export const PresentBar = ({ lesson, presentation, evidence, acted, onPress, keys }: Props) => {
  const full = useFullScreen();
  const at = spotIndex(lesson, presentation);
  const others = [
    { type: 'notes', label: 'Notes' },
    { type: 'full-screen', label: full ? 'Leave full screen' : 'Full screen' },
    { type: 'blank', label: 'Blank' },
    { type: 'reset', label: 'Reset' },
    { type: 'leave', label: 'Leave' },
  ] as const;
  return (
    <div className={foot.foot} role="group" aria-label="Presentation">
      <h1 className={styles.name}>{lesson.title}</h1>
      <span className={styles.where}>{spotName(lesson, presentation)}</span>
      <span className={foot.rest}>
        <PressButton press={{ type: 'evidence' }} onPress={onPress} disabled={!acted}>
          {evidence ? 'Close evidence' : 'Evidence'}
        </PressButton>
        <PressButton press={{ type: 'replay' }} onPress={onPress} disabled={!acted}>
          Play again
        </PressButton>
        {others.map(({ type, label }) => (
          <PressButton key={type} press={{ type }} onPress={onPress}>
            {label}
          </PressButton>
        ))}
        {keys}
      </span>
      <PressButton press={{ type: 'previous' }} onPress={onPress} disabled={at === 0}>
        <span aria-hidden="true">◀</span> Previous
      </PressButton>
      <PressButton
        press={{ type: 'next' }}
        onPress={onPress}
        disabled={at === spotsOf(lesson).length - 1}
        className={styles.next}
      >
        {nextLabel(lesson, presentation)} <span aria-hidden="true">▶</span>
      </PressButton>
    </div>
  );
};
