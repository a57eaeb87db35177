/** Where a presentation is, and a button for everything that has a key. Not: the keys (present-keys.ts). */
import type { ReactNode } from 'react';
import type { Lesson } from '#lessons/lesson';
import { PresentFoot } from '../../parts/present-foot';
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
  const pressing = (press: Press) => () => {
    onPress(press);
  };
  return (
    <PresentFoot
      rest={[
        {
          id: 'evidence',
          label: evidence ? 'Close evidence' : 'Evidence',
          onPress: pressing({ type: 'evidence' }),
          disabled: !acted,
        },
        { id: 'replay', label: 'Play again', onPress: pressing({ type: 'replay' }), disabled: !acted },
        ...others.map(({ type, label }) => ({ id: type, label, onPress: pressing({ type }) })),
      ]}
      keys={keys}
      previous={{ onPress: pressing({ type: 'previous' }), disabled: at === 0 }}
      next={{
        label: nextLabel(lesson, presentation),
        onPress: pressing({ type: 'next' }),
        disabled: at === spotsOf(lesson).length - 1,
      }}
    >
      <h1 className={`small ${styles.name}`}>{lesson.title}</h1>
      <span className="soft">{spotName(lesson, presentation)}</span>
    </PresentFoot>
  );
};
