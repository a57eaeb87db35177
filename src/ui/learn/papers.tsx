/** What one reads or prints of a lesson: its transcript, the teacher's guide, two sheets. Not: the player. */
import { useCallback, useState } from 'react';
import type { Lesson } from '#lessons/lesson';
import { GuideText } from './guide';
import { PLAIN, type Variant } from './lesson-place';
import styles from './lesson.module.css';
import { PrintSheet, type SheetFor } from './print-sheet';
import { Transcript } from './transcript';

interface Props {
  readonly lesson: Lesson;
  readonly variant: Variant;
}

/** Both are folded away, since both give answers away; a transcript is played when it is opened. */
export const Papers = ({ lesson, variant }: Props) => {
  const [open, setOpen] = useState(false);
  const [sheet, setSheet] = useState<SheetFor>();
  const printed = useCallback(() => {
    setSheet(undefined);
  }, []);
  return (
    <div className={styles.papers}>
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>Transcript, with the answers</summary>
        {open ? <Transcript lesson={lesson} variant={variant} answers /> : null}
      </details>
      <details>
        <summary>For who teaches this</summary>
        <GuideText lesson={lesson} />
      </details>
      <p className={styles.commit}>
        <button
          type="button"
          onClick={() => {
            setSheet('learner');
          }}
        >
          Print for learners
        </button>
        <button
          type="button"
          onClick={() => {
            setSheet('teacher');
          }}
        >
          Print with answers
        </button>
      </p>
      {sheet ? (
        <PrintSheet
          key={sheet}
          lesson={lesson}
          sheet={sheet}
          variant={{ ...PLAIN, seed: variant.seed }}
          onPrinted={printed}
        />
      ) : null}
    </div>
  );
};
