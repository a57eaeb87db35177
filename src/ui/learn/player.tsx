/** A lesson, a beat at a time, beside its columns. Not: its pages around it (lesson-page.tsx). */
import { useMemo, useRef, useState } from 'react';
import type { Cited, Lesson } from '#lessons/lesson';
import { useChoices } from '../choices';
import { Columns } from '../lab/columns';
import { KeysButton } from '../lab/keys-button';
import { VerifyingKeyProvider, verifyingKeyOf } from '../lab/verifying-key';
import { BeatBar } from './beat-bar';
import { BeatPanel } from './beat-panel';
import { Checks, Sources } from './checks';
import { goToLesson, taskStep, type LessonPlace } from './lesson-place';
import styles from './lesson.module.css';
import { Papers } from './papers';
import { useProgress } from './progress';
import type { Committed } from './progress-format';
import { TaskBench } from './task-bench';
import { TaskPanel } from './task-panel';
import { Toggles } from './toggles';
import { LESSON_KEYS, useKeys, type LessonKey } from './use-keys';
import { useLessonRun } from './use-lesson-run';
import { useTask } from './use-task';

interface Props {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
  readonly onReset: () => void;
}

/** The columns of the beats that were played. */
const Stage = ({
  played,
  pointed,
}: {
  readonly played: ReturnType<typeof useLessonRun>;
  readonly pointed: Cited | undefined;
}) => {
  const key = useMemo(() => verifyingKeyOf(played.setup), [played.setup]);
  return (
    <div className={styles.stage}>
      {played.error ? (
        <p role="alert">
          The run could not be made: {played.error.message}{' '}
          <button type="button" onClick={played.again}>
            Try again
          </button>
        </p>
      ) : null}
      {played.shown ? (
        <VerifyingKeyProvider value={key}>
          <Columns
            run={played.shown}
            whole={played.shown}
            busy={!played.run}
            fresh={undefined}
            pointed={pointed}
          />
        </VerifyingKeyProvider>
      ) : played.error ? null : (
        <p aria-busy="true">Playing …</p>
      )}
    </div>
  );
};

/** What was committed to in this sitting is forgotten by a reset; progress is not. */
export const Player = ({ lesson, place, onReset }: Props) => {
  const { step, on } = place;
  const [committed, setCommitted] = useState<ReadonlyMap<number, Committed | 'skipped'>>(new Map());
  const [pointed, setPointed] = useState<{ readonly step: number; readonly cited: Cited }>();
  const sheet = useRef<HTMLDialogElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLDivElement>(null);
  const keysOn = useChoices((choices) => choices.labKeys);
  const setKeysOn = useChoices((choices) => choices.setLabKeys);
  const { see, predict } = useProgress();
  const beats = lesson.beats.length;
  const last = taskStep(lesson);
  const task = useTask(lesson, step === last);
  const own = committed.get(step);
  const asked = lesson.beats[step - 1]?.predict !== undefined && own === undefined;
  const played = useLessonRun(lesson, Math.min(asked ? step - 1 : step, beats), on);
  const told = step > beats || (step === beats && !asked);

  const go = (next: number) => {
    if (next >= beats) see(lesson.id);
    panel.current?.scrollTo({ top: 0 });
    goToLesson(lesson, { step: Math.max(0, Math.min(next, last)), on });
  };
  const tell = (answer: Committed | 'skipped') => {
    setCommitted(new Map([...committed, [step, answer]]));
    if (answer !== 'skipped') predict(lesson.id, step, answer);
    // What had the focus is gone.
    said.current?.focus();
  };
  const onKey = (key: LessonKey) => {
    if (key === 'reset') onReset();
    else if (key === 'help') sheet.current?.showModal();
    else if (key === 'next' && asked)
      said.current?.querySelector<HTMLInputElement>('[data-asked] input')?.focus();
    else go({ previous: step - 1, next: step + 1, first: 0, last }[key]);
  };
  useKeys(keysOn, onKey);

  return (
    <div className={styles.player}>
      <BeatBar
        lesson={lesson}
        step={step}
        asked={asked}
        onStep={go}
        onNext={() => {
          if (asked) tell('skipped');
          else go(step + 1);
        }}
        onReset={onReset}
        keys={<KeysButton rows={LESSON_KEYS} dialog={sheet} on={keysOn} onSwitch={setKeysOn} />}
      />
      <div ref={panel} className={styles.panel}>
        <div ref={said} tabIndex={-1} className={styles.said}>
          {step === last ? (
            <TaskPanel lesson={lesson} task={task} />
          ) : (
            <BeatPanel
              lesson={lesson}
              step={step}
              run={played.run}
              asked={asked}
              committed={own === 'skipped' ? undefined : own}
              onCommit={tell}
              onPoint={(cited) => {
                setPointed({ step, cited: { ...cited } });
              }}
            />
          )}
        </div>
        {step === last ? null : (
          <Toggles
            lesson={lesson}
            on={on}
            told={told}
            onChange={(ids) => {
              goToLesson(lesson, { step, on: ids });
            }}
          />
        )}
        {told ? <Checks lesson={lesson} on={on} /> : null}
        <Sources lesson={lesson} />
        <Papers lesson={lesson} on={on} />
      </div>
      {step === last ? (
        <TaskBench task={task} />
      ) : (
        <Stage played={played} pointed={pointed?.step === step ? pointed.cited : undefined} />
      )}
    </div>
  );
};
