/** How long the presentation has been going, and whether that is as planned. */
import type { Lesson } from '#lessons/lesson';
import { useRealNow } from '../../now';
import styles from './notes.module.css';
import type { Presentation } from './presentation';
import { clockText, elapsed, paceAt, slotOf } from './timing';

interface Props {
  readonly lesson: Lesson;
  readonly presentation: Presentation;
  readonly onPause: () => void;
}

const pauseLabel = ({ started, stopped }: Presentation['clock']): string => {
  if (started === undefined) return 'Start the clock';
  return stopped === undefined ? 'Pause the clock' : 'Go on';
};

export const NotesTime = ({ lesson, presentation, onPause }: Props) => {
  const now = useRealNow();
  const { clock } = presentation;
  const seconds = elapsed(clock, now);
  const slot = slotOf(lesson, presentation);
  const pace = paceAt(slot, seconds);
  const begun = clock.started !== undefined;
  return (
    <div className={`words ${styles.time}`} role="group" aria-label="Time">
      <span className={styles.elapsed} role="timer" aria-label="Elapsed" data-elapsed={seconds}>
        {clockText(seconds)}
      </span>
      <span>
        of {lesson.guide.minutes}:00; planned here: {clockText(slot.from)} to {clockText(slot.to)}
      </span>
      <strong data-pace={begun ? pace.is : undefined}>{begun ? pace.says : 'not started'}</strong>
      <button type="button" onClick={onPause}>
        {pauseLabel(clock)}
      </button>
    </div>
  );
};
