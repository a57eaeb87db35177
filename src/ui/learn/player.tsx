/** A lesson, a beat at a time, beside its columns. Not: its pages around it (lesson-page.tsx). */
import { useRef } from 'react';
import type { Lesson } from '#lessons/lesson';
import { useChoices } from '../choices';
import { KeysButton } from '../lab/keys-button';
import { BeatBar } from './beat-bar';
import { BeatPanel } from './beat-panel';
import { Checks, Sources } from './checks';
import type { LessonPlace } from './lesson-place';
import styles from './lesson.module.css';
import { Papers } from './papers';
import { Stage } from './stage';
import { TaskBench } from './task-bench';
import { TaskPanel } from './task-panel';
import { Toggles } from './toggles';
import { LESSON_KEYS, useKeys, type LessonKey } from './use-keys';
import { useSitting } from './use-sitting';
import { useTask } from './use-task';

interface Props {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
  /** Absent: places are in the address. */
  readonly onPlace?: (place: LessonPlace) => void;
  readonly onReset: () => void;
}

/** All of it, for who learns alone. */
export const Player = ({ lesson, place, onPlace, onReset }: Props) => {
  const sitting = useSitting(lesson, place, onPlace);
  const { step, last, asked, played, told, go, tell, panel, said } = sitting;
  const sheet = useRef<HTMLDialogElement>(null);
  const keysOn = useChoices((choices) => choices.labKeys);
  const setKeysOn = useChoices((choices) => choices.setLabKeys);
  const task = useTask(lesson, step === last);

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
              committed={sitting.committed}
              onCommit={tell}
              onPoint={sitting.point}
            />
          )}
        </div>
        {step === last ? null : (
          <Toggles lesson={lesson} variant={place} told={told} onChange={sitting.toggle} />
        )}
        {told ? <Checks lesson={lesson} variant={place} /> : null}
        <Sources lesson={lesson} />
        <Papers lesson={lesson} variant={place} />
      </div>
      {step === last ? <TaskBench task={task} /> : <Stage played={played} pointed={sitting.pointed} />}
    </div>
  );
};
