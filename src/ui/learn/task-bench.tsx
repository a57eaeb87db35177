/** The lab's controls and columns on the task's setup. Not: the lab, whose address holds its setup. */
import { useMemo } from 'react';
import { MOST_ACTS } from '#lab/derive/lab-address';
import { ActButtons } from '../lab/controls/act-buttons';
import { Columns } from '../lab/record/columns';
import { Scrubber } from '../lab/controls/scrubber';
import { SetupMenu } from '../lab/controls/setup-menu';
import { TokenChoices } from '../lab/controls/token-choices';
import { usePlayer } from '../lab/controls/use-player';
import { VerifyingKeyProvider, verifyingKeyOf } from '../lab/holdings/verifying-key';
import styles from './lesson.module.css';
import type { TaskState } from './use-task';

/** A change does the same acts again. */
export const TaskBench = ({ task }: { readonly task: TaskState }) => {
  const { setup, step, look: show } = task;
  const player = usePlayer({ step, last: setup.acts.length, busy: task.busy, onStep: show });
  const look = (next: number) => {
    player.stop();
    show(next);
  };
  const key = useMemo(() => verifyingKeyOf(setup), [setup]);
  return (
    <div className={styles.stage}>
      <div className={styles.bench}>
        <ActButtons
          onAct={(id) => {
            player.stop();
            task.act(id);
          }}
          disabled={step >= MOST_ACTS}
          onReset={task.reset}
          setup={
            <SetupMenu
              setup={setup}
              onChoose={(chosen) => {
                task.attempt(chosen, step);
              }}
            />
          }
        />
        <TokenChoices
          setup={setup}
          onChoose={(chosen) => {
            task.attempt(chosen, step);
          }}
        />
        <Scrubber acts={setup.acts} step={step} onStep={look} player={player} keys={null} />
      </div>
      {task.error ? <p role="alert">The run could not be made: {task.error.message}</p> : null}
      {task.whole && task.shown ? (
        <VerifyingKeyProvider value={key}>
          <Columns run={task.shown} whole={task.whole} busy={task.busy} fresh={undefined} />
        </VerifyingKeyProvider>
      ) : null}
    </div>
  );
};
