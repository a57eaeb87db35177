/** The controls above the columns: clock, acts, scrubber, choices, and the measured comparison. */
import type { ReactNode } from 'react';
import { MOST_ACTS } from '#lab/derive/lab-address';
import { worldAt, type Run } from '#lab/run/run';
import { DEFAULT_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import { ActButtons } from './act-buttons';
import { dateText, timeText } from '../../parts/clock-text';
import { Comparison } from '../measures/comparison';
import { ExportMenu } from './export-menu';
import styles from './lab-bar.module.css';
import { outcome } from '../record/outcome';
import { ScorecardMenu } from '../measures/scorecard-menu';
import { Scrubber } from './scrubber';
import { SetupMenu } from './setup-menu';
import { TokenChoices } from './token-choices';
import type { Player } from './use-player';

interface Props {
  /** With the acts that are shown only. */
  readonly shown: Run;
  /** With all acts. */
  readonly setup: Setup;
  readonly step: number;
  readonly busy: boolean;
  readonly onAct: (id: string) => void;
  /** With the step to show; absent: the last. */
  readonly onSetup: (setup: Setup, step?: number) => void;
  readonly onStep: (step: number) => void;
  readonly player: Player;
  /** What tells the keys. */
  readonly keys: ReactNode;
}

const Clock = ({ at }: { at: number }) => (
  <p className={styles.clock}>
    <span className="hidden-visually">Virtual clock: </span>
    <time dateTime={`${dateText(at)}T${timeText(at)}Z`}>{timeText(at)}</time>
    <span className={styles.date}>{dateText(at)} UTC, virtual clock</span>
  </p>
);

/** Everything that can be done in the lab. */
export const LabBar = ({ shown, setup, step, busy, onAct, onSetup, onStep, player, keys }: Props) => {
  const trace = shown.traces[0];
  return (
    <div className={styles.bar}>
      {trace ? <Clock at={worldAt(trace, step).clock} /> : null}
      <div className={styles.controls}>
        <ActButtons
          onAct={onAct}
          disabled={step >= MOST_ACTS}
          onReset={() => {
            onSetup(DEFAULT_SETUP);
          }}
          setup={
            <>
              <SetupMenu
                setup={setup}
                onChoose={(chosen) => {
                  onSetup(chosen, step);
                }}
              />
              <ScorecardMenu setup={setup} />
              <ExportMenu run={shown} />
            </>
          }
        />
        <Scrubber acts={setup.acts} step={step} onStep={onStep} player={player} keys={keys} />
        <div className={styles.line}>
          <TokenChoices
            setup={setup}
            onChoose={(chosen) => {
              onSetup(chosen, step);
            }}
          />
          <output className={styles.outcome}>{busy ? '' : outcome(shown)}</output>
        </div>
      </div>
      <Comparison run={shown} />
    </div>
  );
};
