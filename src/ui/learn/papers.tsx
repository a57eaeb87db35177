/** What one reads or prints of a lesson: its transcript, the teacher's guide, two sheets. */
import { useCallback, useState } from 'react';
import { framesOf, scenesOf } from '#lab/derive/frames';
import { headingOf } from '#lessons/heading';
import type { Lesson } from '#lessons/lesson';
import { download } from '../parts/download';
import { stagePicture } from '../stage/picture/stage-picture';
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

/** The last still as a picture for slides, as played with what is ticked. */
const Picture = ({ lesson, variant }: Props) => {
  const { run } = useLessonRun(lesson, lesson.beats.length, variant);
  if (!run) return null;
  const frames = framesOf(run);
  return (
    <p className={`row ${styles.commit}`}>
      <button
        type="button"
        onClick={() => {
          const svg = stagePicture(headingOf(lesson), scenesOf(run, frames, frames.length - 1));
          download(`claimcheck-${lesson.id}.svg`, svg, 'image/svg+xml');
        }}
      >
        Save picture (SVG)
      </button>
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
    <div className="stack">
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>Transcript, with the answers</summary>
        {open ? (
          <>
            <Transcript lesson={lesson} variant={variant} answers />
            <Picture lesson={lesson} variant={variant} />
          </>
        ) : null}
      </details>
      <details>
        <summary>For teachers</summary>
        <GuideText lesson={lesson} />
      </details>
      <p className={`row ${styles.commit}`}>
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
