/** A lesson on paper: the learner's sheet has no answer, the teacher's has all. */
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

/** The act that is asked about first: one sheet has room for one drawing. */
const askedAct = ({ beats }: Lesson): number =>
  beats
    .slice(
      0,
      beats.findIndex(({ predict }) => predict),
    )
    .filter(({ act }) => act !== undefined).length;

interface Props {
  readonly lesson: Lesson;
  readonly sheet: SheetFor;
  readonly variant: Variant;
  readonly onPrinted: () => void;
}

/** Asks the browser to print as soon as the sheet is whole; it knows the page's sheet by `data-sheet` of the root. */
export const PrintSheet = ({ lesson, sheet, variant, onPrinted }: Props) => {
  const answers = sheet === 'teacher';
  const { task } = lesson;
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
      <header>
        <h1>{headingOf(lesson)}</h1>
        {answers ? null : <p className={styles.write}>Name</p>}
      </header>
      <p>
        <strong>{lesson.question}</strong>
      </p>
      <p>Designs: {lesson.modes.map((mode) => modeOf(mode)?.label).join(', ')}.</p>
      {answers ? <GuideText lesson={lesson} /> : null}
      <h2>Steps</h2>
      <Transcript lesson={lesson} variant={variant} answers={answers} />
      {task ? (
        <>
          <h2>Your turn</h2>
          <p>{task.says}</p>
          {answers ? (
            <>
              <ol className="bullets">
                {task.hints.map((hint) => (
                  <li key={hint}>{hint}</li>
                ))}
              </ol>
              <p>
                <strong>One solution: {setupChanges(task.start, task.solution).join('; ')}.</strong>
              </p>
            </>
          ) : (
            <p className={styles.write}>What I changed</p>
          )}
        </>
      ) : null}
      <h2>Sources</h2>
      <ul className="stack">
        {lesson.sources.map(({ title, href }) => (
          <li key={title}>
            {title}: {href}
          </li>
        ))}
      </ul>
      {run ? (
        <SheetDiagrams run={run} answers={answers} only={answers ? undefined : askedAct(lesson)} />
      ) : null}
    </article>,
    document.body,
  );
};
