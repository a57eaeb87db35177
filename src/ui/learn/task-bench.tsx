/** The lab's controls and the stage on the task's setup. The lab's setup is in its address, this one is not. */
import { useMemo, useState } from 'react';
import { MOST_ACTS } from '#lab/derive/lab-address';
import { framesOf } from '#lab/derive/frames';
import { Controls } from '../lab/controls/controls';
import { usePlayer } from '../parts/use-player';
import { TimeLine } from '../lab/time-line/time-line';
import { Lanes } from '../stage/lanes';
import { useStills } from '../stage/use-stills';
import { SetupProvider } from '../stage/verifying-key';
import styles from './lesson.module.css';
import { RecordPane } from './record-pane';
import type { TaskState } from './use-task';
import { RunFailed } from '../parts/run-failed';

interface Props {
  readonly task: TaskState;
  /** For a projector. */
  readonly big?: boolean;
}

/** A change does the same acts again. */
export const TaskBench = ({ task, big = false }: Props) => {
  const { setup, step, look, whole } = task;
  const [recordOpen, setRecordOpen] = useState(false);
  const frames = useMemo(() => (whole ? framesOf(whole) : []), [whole]);
  const { scenes } = useStills({ run: task.shown, busy: task.busy, spot: 'task', arrives: false });
  const shown = Math.max(
    frames.findLastIndex(({ act }) => act < step),
    0,
  );
  const last = setup.acts.length;
  const player = usePlayer({ step, last, busy: task.busy, onStep: look });
  /** Whole acts: what solves the task is looked for after each. */
  const showFrame = (frame: number) => {
    const acts = (frames[frame]?.act ?? -1) + 1;
    look(frame < shown ? Math.min(acts, step - 1) : Math.max(acts, Math.min(step + 1, last)));
  };
  return (
    <SetupProvider value={setup}>
      <div className={styles.stage} data-record={recordOpen || undefined}>
        <div className="stack">
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
            <button
              type="button"
              aria-expanded={recordOpen}
              onClick={() => {
                setRecordOpen(!recordOpen);
              }}
            >
              Record
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
            onAct={(acts) => {
              player.stop();
              look(acts);
            }}
          />
        </div>
        {task.error ? <RunFailed error={task.error} again={task.again} /> : null}
        {/* It scrolls where the window is low, so the keyboard has to get there. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.lanes} role="region" aria-label="Stage" tabIndex={0} aria-busy={task.busy}>
          {scenes.length > 0 ? <Lanes scenes={scenes} big={big} /> : null}
        </div>
        {recordOpen && whole && task.shown ? (
          <RecordPane run={task.shown} whole={whole} busy={task.busy} />
        ) : null}
      </div>
    </SetupProvider>
  );
};
