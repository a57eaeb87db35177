/** Everything that can be changed: what one chooses, and what is assumed since it can't be measured here. Not: what is measured. */
import { INPUTS, type Inputs } from './inputs';
import { InputRow } from './input-row';
import styles from './inputs-form.module.css';

/** Choices that are no numbers. */
export interface Switches {
  /** A sender may put Authorization into the table of an HTTP/2 connection. */
  readonly indexed: boolean;
  /** A service that can't fetch the key set goes on with the one it has. */
  readonly keepsOldKeys: boolean;
}

interface Props {
  readonly inputs: Inputs;
  readonly switches: Switches;
  readonly onInputs: (inputs: Inputs) => void;
  readonly onSwitches: (switches: Switches) => void;
  readonly onReset: () => void;
}

/** Two groups. */
export const InputsForm = ({ inputs, switches, onInputs, onSwitches, onReset }: Props) => {
  const rows = (assumed: boolean) =>
    INPUTS.filter((input) => input.assumed === assumed).map((input) => (
      <InputRow
        key={input.name}
        input={input}
        value={input.read(inputs)}
        onChange={(value) => {
          onInputs(input.change(inputs, value));
        }}
      />
    ));
  return (
    <div className={styles.form}>
      <fieldset>
        <legend>Chosen</legend>
        {rows(false)}
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={switches.indexed}
            onChange={({ target }) => {
              onSwitches({ ...switches, indexed: target.checked });
            }}
          />
          HTTP/2 senders index Authorization: Chrome does, Firefox doesn’t
        </label>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={switches.keepsOldKeys}
            onChange={({ target }) => {
              onSwitches({ ...switches, keepsOldKeys: target.checked });
            }}
          />
          A service that can’t fetch the key set keeps using the one it has
        </label>
      </fieldset>
      <fieldset>
        <legend>Assumed: nothing here can measure it</legend>
        {rows(true)}
      </fieldset>
      <button type="button" onClick={onReset}>
        Reset
      </button>
    </div>
  );
};
