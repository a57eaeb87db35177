/** A lesson on paper: the learner's sheet has no answer, the teacher's has all. Not: seen on the screen. */
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { modeOf } from '#lab/modes';
import { headingOf } from '#lessons/heading';
import type { Lesson } from '#lessons/lesson';
import { GuideText } from './guide';
import type { Variant } from './lesson-place';
import styles from './lesson.module.css';
import { setupChanges } from './setup-changes';
import { SheetDiagrams } from './sheet-diagrams';
import { Transcript } from './transcript';
import { useLessonRun } from './use-lesson-run';

export type SheetFor = 'learner' | 'teacher';

interface Props {
  readonly lesson: Lesson;
  readonly sheet: SheetFor;
  readonly variant: Variant;
  readonly onPrinted: () => void;
}

/** Asks the browser to print as soon as the sheet is whole; it knows the page's sheet by `data-sheet` of the root. */
export const PrintSheet = ({ lesson, sheet, variant, onPrinted }: Props) => {
  const answers = sheet === 'teacher';
  // The last run holds all the others; a sheet to draw into has its parties and acts from it too.
  const { run } = useLessonRun(lesson, lesson.beats.length, variant);
  const whole = run !== undefined;
  const paper = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!whole) return undefined;
    const root = document.documentElement;
    root.dataset['sheet'] = sheet;
    window.addEventListener('afterprint', onPrinted, { once: true });
    let left = false;
    const print = async () => {
      const pictures = [...(paper.current?.querySelectorAll('img') ?? [])];
      // One that can't be shown leaves its text.
      await Promise.allSettled(pictures.map((picture) => picture.decode()));
      // After the answers of the last run were drawn.
      requestAnimationFrame(() => {
        if (!left) window.print();
      });
    };
    void print();
    return () => {
      left = true;
      window.removeEventListener('afterprint', onPrinted);
      delete root.dataset['sheet'];
    };
  }, [whole, sheet, onPrinted]);
  return createPortal(
    <article ref={paper} className={styles.sheet} data-sheet-for={sheet}>
      <h1>{headingOf(lesson)}</h1>
      <p>{lesson.question}</p>
      <p>Columns: {lesson.modes.map((mode) => modeOf(mode)?.label).join(', ')}.</p>
      {answers ? <GuideText lesson={lesson} /> : null}
      <h2>Beats</h2>
      <Transcript lesson={lesson} variant={variant} answers={answers} />
      <h2>Your turn</h2>
      <p>{lesson.task.says}</p>
      {answers ? (
        <>
          <ol>
            {lesson.task.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
          <p>One solution: {setupChanges(lesson.task.start, lesson.task.solution).join('; ')}.</p>
        </>
      ) : null}
      <h2>Sources</h2>
      <ul>
        {lesson.sources.map(({ title, href }) => (
          <li key={title}>
            {title}: {href}
          </li>
        ))}
      </ul>
      {run ? <SheetDiagrams run={run} answers={answers} /> : null}
    </article>,
    document.body,
  );
};
