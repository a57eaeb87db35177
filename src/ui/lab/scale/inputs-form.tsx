/** Everything that can be changed: what one chooses, and what is assumed since it can't be measured here. Not: what is measured. */
import type { NamedWay } from '#lab/scale/ways';
import { INPUTS, type Inputs } from './inputs';
import { InputRow } from './input-row';
import styles from './inputs-form.module.css';

/** Choices that are no numbers. */
export interface Switches {
  /** A sender may put Authorization into the table of an HTTP/2 connection. */
  readonly indexed: boolean;
  /** A service that can't fetch the key set, or the list of what was ended, goes on with what it has. */
  readonly keepsOldKeys: boolean;
  /** Ids of the ways that are shown. */
  readonly shown: readonly string[];
}

interface Props {
  /** All that there are. */
  readonly ways: readonly NamedWay[];
  readonly inputs: Inputs;
  readonly switches: Switches;
  readonly onInputs: (inputs: Inputs) => void;
  readonly onSwitches: (switches: Switches) => void;
  readonly onReset: () => void;
}

/** Three groups. */
export const InputsForm = ({ ways, inputs, switches, onInputs, onSwitches, onReset }: Props) => {
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
          A service that can’t fetch key set or denylist keeps using what it has
        </label>
      </fieldset>
      <fieldset>
        <legend>Ways shown</legend>
        {ways.map(({ id, label, says }) => (
          <label key={id} className={styles.switch} title={says}>
            <input
              type="checkbox"
              checked={switches.shown.includes(id)}
              onChange={({ target }) => {
                const others = switches.shown.filter((each) => each !== id);
                onSwitches({ ...switches, shown: target.checked ? [...others, id] : others });
              }}
            />
            {label}
          </label>
        ))}
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
