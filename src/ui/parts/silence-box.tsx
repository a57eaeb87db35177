/** Silences a finding's rule for one text, with a reason. Other texts and later visits keep it. */
import { useState } from 'react';
import { LONGEST_REASON, reasonFrom } from '#lint/suppress';
import { useChoices } from '../choices';
import { FoldedFields } from './folded-fields';
import styles from './finding-list.module.css';

interface Props {
  readonly ruleId: string;
  /** The text that the finding is on. */
  readonly about: string;
}

/** Closed, it is one word. */
export const SilenceBox = ({ ruleId, about }: Props) => {
  const silence = useChoices((choices) => choices.silence);
  const [typed, setTyped] = useState('');
  const reason = reasonFrom(typed);
  return (
    <FoldedFields className={`soft ${styles.act}`} summary="ignore" label={`Ignore ${ruleId}`}>
      <form
        className={`row ${styles.form}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason !== undefined) silence(about, ruleId, reason);
        }}
      >
        <label>
          Reason{' '}
          <input
            value={typed}
            maxLength={LONGEST_REASON}
            required
            autoComplete="off"
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </label>
        <button type="submit" disabled={reason === undefined}>
          Ignore in this text
        </button>
        <span>Hides every finding of {ruleId} in this text, for this visit. Reports contain the reason.</span>
      </form>
    </FoldedFields>
  );
};
