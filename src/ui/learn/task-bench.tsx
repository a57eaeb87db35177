/** The lab's controls and columns on the task's setup. Not: the lab, whose address holds its setup. */
import { useMemo } from 'react';
import { MOST_ACTS } from '#lab/derive/lab-address';
import { framesOf } from '#lab/derive/frames';
import { Controls } from '../lab/controls/controls';
import { Columns } from '../lab/record/columns';
import { TimeLine } from '../lab/time-line/time-line';
import { usePlayer } from '../lab/controls/use-player';
import { VerifyingKeyProvider, verifyingKeyOf } from '../lab/holdings/verifying-key';
import styles from './lesson.module.css';
import type { TaskState } from './use-task';

/** A change does the same acts again. */
export const TaskBench = ({ task }: { readonly task: TaskState }) => {
  const { setup, step, look: show, whole } = task;
  // The columns go by acts: of each the last still.
  const frames = useMemo(
    () => (whole ? framesOf(whole) : []).filter(({ act }, index, all) => all[index + 1]?.act !== act),
    [whole],
  );
  const shown = Math.max(
    frames.findLastIndex(({ act }) => act < step),
    0,
  );
  const last = Math.max(frames.length - 1, 0);
  const look = (acts: number) => {
    player.stop();
    show(acts);
  };
  const showFrame = (frame: number) => {
    show(frame === last ? setup.acts.length : (frames[frame]?.act ?? -1) + 1);
  };
  const player = usePlayer({ step: shown, last, busy: task.busy, onStep: showFrame });
  const key = useMemo(() => verifyingKeyOf(setup), [setup]);
  return (
    <div className={styles.stage}>
      <div className={styles.bench}>
        <Controls
          setup={setup}
          full={step >= MOST_ACTS}
          matters={[]}
          onAct={(id) => {
            player.stop();
            task.act(id);
          }}
          onSetup={(chosen) => {
            task.attempt(chosen, step);
          }}
        >
          <button type="button" onClick={task.reset}>
            Reset
          </button>
        </Controls>
        <TimeLine
          acts={setup.acts}
          frames={frames}
          shown={shown}
          step={step}
          player={player}
          onShow={(frame) => {
            player.stop();
            showFrame(frame);
          }}
          onAct={look}
        />
      </div>
      {task.error ? <p role="alert">The run could not be made: {task.error.message}</p> : null}
      {whole && task.shown ? (
        <VerifyingKeyProvider value={key}>
          <Columns run={task.shown} whole={whole} busy={task.busy} fresh={undefined} />
        </VerifyingKeyProvider>
      ) : null}
    </div>
  );
};
