/** The stage of the beats that were played, still by still, and the record below it. Not: the bench on which one tries a task (task-bench.tsx). */
import { useMemo } from 'react';
import { actOf } from '#lab/run/act';
import type { Lesson } from '#lessons/lesson';
import { Lanes } from '../stage/lanes';
import { StillBar } from '../stage/still-bar';
import { SetupProvider } from '../stage/verifying-key';
import styles from './lesson.module.css';
import { RecordPane } from './record-pane';
import type { Walk } from './use-walk';
import { RunFailed } from '../parts/run-failed';

/** Before the first act, whoever is to act is there: the attacker with empty hands. */
const OPENING = { attacker: { loot: [], uses: [] } };

interface Props {
  readonly lesson: Lesson;
  readonly walk: Walk;
}

/** The run before stays while the next is made. The record tells answers: it is no choice while one is asked. */
export const Stage = ({ lesson, walk }: Props) => {
  const { step, played, stills, isVeiled, was, pointed, asked, recordOpen } = walk;
  const { scenes } = stills;
  const isOpening = step === 0 && lesson.beats.some(({ act }) => actOf(act ?? '')?.group === 'attack');
  const shown = useMemo(
    () => (isOpening ? scenes.map((scene) => ({ ...OPENING, ...scene })) : scenes),
    [isOpening, scenes],
  );
  if (played.error) {
    return <RunFailed error={played.error} again={played.again} />;
  }
  if (!played.shown) return <p aria-busy="true">Playing …</p>;
  return (
    <SetupProvider value={played.setup}>
      <div className={styles.stage} data-record={recordOpen || undefined}>
        {/* It scrolls where the window is low, so the keyboard has to get there. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.lanes} role="region" aria-label="Stage" tabIndex={0} aria-busy={!played.run}>
          <Lanes
            {...walk.travel}
            scenes={shown}
            veiled={isVeiled}
            was={was?.outcomes}
            because={was?.because}
            onStep={
              isVeiled
                ? undefined
                : (mode, step) => {
                    walk.point({ mode, step });
                  }
            }
          />
        </div>
        <StillBar stills={stills} onShow={walk.show} onReplay={walk.replay}>
          <button
            type="button"
            disabled={asked}
            aria-expanded={recordOpen}
            onClick={() => {
              walk.showRecord(!recordOpen);
            }}
          >
            Record
          </button>
        </StillBar>
        {recordOpen ? <RecordPane run={played.shown} busy={!played.run} pointed={pointed} /> : null}
      </div>
    </SetupProvider>
  );
};
