/** What a person can do next: one button an act. Not: what the act does (lab). */
import { ACTS, type Act } from '#lab/act';
import styles from './act-buttons.module.css';

interface Props {
  readonly onAct: (id: string) => void;
  readonly disabled: boolean;
}

const isWait = ({ does }: Act): boolean => does.type === 'wait';

/** `1 min` within the group, which says "Wait"; the whole label is the accessible name. */
const shortLabel = (act: Act): string =>
  act.does.type === 'wait' ? `${act.does.seconds / 60} min` : act.label;

/** The waits stand together, since they are one act of different length. */
export const ActButtons = ({ onAct, disabled }: Props) => {
  const button = (act: Act) => (
    <button
      key={act.id}
      type="button"
      data-act={act.id}
      disabled={disabled}
      aria-label={isWait(act) ? act.label : undefined}
      onClick={() => {
        onAct(act.id);
      }}
    >
      {shortLabel(act)}
    </button>
  );
  return (
    <fieldset className={styles.acts} aria-label="Acts, done in every column">
      {ACTS.filter((act) => !isWait(act)).map((act) => button(act))}
      <fieldset className={styles.waits} aria-label="Wait">
        <span aria-hidden="true">Wait</span>
        {ACTS.filter((act) => isWait(act)).map((act) => button(act))}
      </fieldset>
    </fieldset>
  );
};
