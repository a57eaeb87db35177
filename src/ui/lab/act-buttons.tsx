/** What a person can do next: one button an act. Not: what the act does (lab). */
import { ACTS, type Act } from '#lab/act';
import styles from './act-buttons.module.css';

interface Props {
  readonly onAct: (id: string) => void;
  readonly disabled: boolean;
  readonly onReset: () => void;
}

/** What Alice can do in her page, and the waits. */
const SHOWN = ACTS.filter(({ group }) => group === 'alice' || group === 'wait');

const isWait = ({ does }: Act): boolean => does.type === 'wait' && does.seconds < 3600;

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
export const ActButtons = ({ onAct, disabled, onReset }: Props) => {
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
      {SHOWN.filter(({ group }) => group !== 'wait').map((act) => button(act))}
      <fieldset className={styles.waits} aria-label="Wait">
        <span aria-hidden="true">Wait</span>
        {SHOWN.filter((act) => isWait(act)).map((act) => button(act))}
        <span aria-hidden="true">minutes</span>
      </fieldset>
      <button type="button" className={styles.reset} onClick={onReset}>
        Reset
      </button>
    </fieldset>
  );
};
