/** What one reads or prints of a lesson: its transcript, the teacher's guide, two sheets. */
import { useCallback, useState } from 'react';
import { diagramSvg } from '#lab/derive/diagram-svg';
import { modeOf } from '#lab/modes';
import type { Lesson } from '#lessons/lesson';
import { download } from '../parts/download';
import { GuideText } from './guide';
import { PLAIN, type Variant } from './lesson-place';
import styles from './lesson.module.css';
import { PrintSheet, type SheetFor } from './print-sheet';
import { Transcript } from './transcript';
import { useLessonRun } from './use-lesson-run';

interface Props {
  readonly lesson: Lesson;
  readonly variant: Variant;
}

/** A picture of each column for slides, as played with what is ticked. */
const Diagrams = ({ lesson, variant }: Props) => {
  const { run } = useLessonRun(lesson, lesson.beats.length, variant);
  return (
    <p className={styles.commit}>
      {run?.traces.map((trace) => (
        <button
          key={trace.mode}
          type="button"
          onClick={() => {
            download(`claimcheck-${lesson.id}-${trace.mode}.svg`, diagramSvg(run, trace), 'image/svg+xml');
          }}
        >
          Save diagram (SVG): {modeOf(trace.mode)?.label}
        </button>
      ))}
    </p>
  );
};

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
        {open ? (
          <>
            <Transcript lesson={lesson} variant={variant} answers />
            <Diagrams lesson={lesson} variant={variant} />
          </>
        ) : null}
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
