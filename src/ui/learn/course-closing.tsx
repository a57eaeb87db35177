/** What one said in a course beside what happened, and what its lessons meant to show. Nothing is counted against anyone. */
import { useEffect, useRef, useState } from 'react';
import type { Lesson, Prediction } from '#lessons/lesson';
import { lessons } from '#lessons/lessons';
import type { Course } from '#lessons/path';
import { actsUntil, setupOf } from '#lessons/play';
import { hrefOf } from '../address';
import { useRuns } from '../lab/run-query';
import { lessonPath, PLAIN } from './lesson-place';
import styles from './learn.module.css';
import { useProgress } from './progress';
import type { Committed, Progress } from './progress-format';

interface Said {
  readonly lesson: Lesson;
  /** From 1. */
  readonly beat: number;
  readonly prediction: Prediction;
  readonly committed: Committed;
}

const saidIn = (own: readonly Lesson[], progress: Progress): Said[] =>
  own.flatMap((lesson) =>
    [...(progress.get(lesson.id)?.predictions ?? [])].flatMap(([beat, committed]) => {
      const prediction = lesson.beats[beat - 1]?.predict;
      return prediction ? [{ lesson, beat, prediction, committed }] : [];
    }),
  );

const labelOf = ({ options }: Prediction, id: string): string =>
  options.find((option) => option.id === id)?.label ?? 'an option that is gone';

/** First what one was sure of and came out otherwise: that is remembered best when it is looked at again. */
const rank = (asSaid: boolean, sure: boolean): number => (asSaid ? 2 : sure ? 0 : 1);

const Recap = ({ said }: { readonly said: readonly Said[] }) => {
  const runs = useRuns(
    said.map(({ lesson, beat }) => ({
      setup: { ...setupOf(lesson), seed: PLAIN.seed, acts: actsUntil(lesson, beat) },
      modeIds: lesson.modes,
    })),
  );
  const told = said
    .flatMap((each, index) => {
      const run = runs[index];
      if (!run) return [];
      const answer = each.prediction.answer(run);
      return [{ ...each, answer, asSaid: answer === each.committed.option }];
    })
    .toSorted((a, b) => rank(a.asSaid, a.committed.sure) - rank(b.asSaid, b.committed.sure));
  if (told.length < said.length) return <p aria-busy="true">Playing …</p>;
  return (
    <ul className="stack tight bullets">
      {told.map(({ lesson, beat, prediction, committed, answer, asSaid }) => (
        <li key={`${lesson.id} ${beat}`} data-recap={asSaid ? 'as-predicted' : 'otherwise'}>
          <a href={hrefOf(lessonPath(lesson, { ...PLAIN, step: beat, view: 'page' }))}>
            {lesson.title}, beat {beat}
          </a>
          : {prediction.question}
          <br />
          {asSaid ? '✓' : '✗'} You said, {committed.sure ? 'sure' : 'not sure'}:{' '}
          {labelOf(prediction, committed.option)}.{' '}
          {asSaid ? 'So it was.' : <strong>What happened: {labelOf(prediction, answer)}.</strong>}
        </li>
      ))}
    </ul>
  );
};

interface Props {
  readonly course: Course;
  /** The address asks for it. */
  readonly asked: boolean;
}

/** A fold; its runs are made when it is opened. */
export const CourseClosing = ({ course, asked }: Props) => {
  const progress = useProgress((state) => state.progress);
  const [open, setOpen] = useState(asked);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (asked) fold.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  const own = lessons.filter((lesson) => lesson.course === course);
  const said = saidIn(own, progress);
  return (
    <details
      ref={fold}
      open={open}
      className={`stack ${styles.closing}`}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>What you said in this course</summary>
      {open ? (
        <>
          {said.length === 0 ? (
            <p>You have not predicted anything in this course yet.</p>
          ) : (
            <Recap said={said} />
          )}
          <p className={`quiet ${styles.about}`}>The lessons play again here with their original settings.</p>
          <h3>What its lessons show</h3>
          <ul className="stack tight bullets">
            {own.map(({ id, guide }) => (
              <li key={id}>{guide.goal}</li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
};
