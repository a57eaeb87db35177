/** What a person can do next: one button an act. */
import type { ReactNode } from 'react';
import { ACTS, type Act } from '#lab/run/act';
import { AttackMenu, MoreActs } from './act-menus';
import styles from './act-buttons.module.css';

interface Props {
  readonly onAct: (id: string) => void;
  readonly disabled: boolean;
  readonly onReset: () => void;
  /** What opens the setup. */
  readonly setup: ReactNode;
}

/** What is done all the time; the rest stands in a menu. */
const IN_BAR = ['log-in', 'read-orders', 'refresh', 'log-out', 'wait-1', 'wait-10', 'wait-20'];
const SHOWN = ACTS.filter(({ id }) => IN_BAR.includes(id));

const isWait = ({ does }: Act): boolean => does.type === 'wait';

/** The number within the group, which says the rest; the whole label is the accessible name. */
const Label = ({ act }: { act: Act }) => {
  if (act.does.type !== 'wait') return act.label;
  const minutes = `${act.does.seconds / 60}`;
  const [before, after] = act.label.split(minutes);
  return (
    <>
      <span className="hidden-visually">{before}</span>
      {minutes}
      <span className="hidden-visually">{after}</span>
    </>
  );
};

/** The waits stand together, since they are one act of different length. */
export const ActButtons = ({ onAct, disabled, onReset, setup }: Props) => {
  const button = (act: Act) => (
    <button
      key={act.id}
      type="button"
      data-act={act.id}
      disabled={disabled}
      onClick={() => {
        onAct(act.id);
      }}
    >
      <Label act={act} />
    </button>
  );
  return (
    <fieldset className={styles.acts} aria-label="Acts, done in every column">
      {SHOWN.filter((act) => !isWait(act)).map((act) => button(act))}
      <fieldset className={styles.waits} aria-label="Wait">
        <span aria-hidden="true">Wait</span>
        {SHOWN.filter((act) => isWait(act)).map((act) => button(act))}
        <span aria-hidden="true">minutes</span>
      </fieldset>
      <MoreActs onAct={onAct} disabled={disabled} without={IN_BAR} />
      <AttackMenu onAct={onAct} disabled={disabled} />
      {setup}
      <button type="button" className={styles.reset} onClick={onReset}>
        Reset
      </button>
    </fieldset>
  );
};
