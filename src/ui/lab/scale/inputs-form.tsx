/** Everything that can be changed: what one chooses, and what is assumed since it can't be measured here. */
import type { Spare } from '#lab/scale/calls';
import type { NamedWay } from '#lab/scale/ways';
import { INPUTS, type Input, type Inputs } from './inputs';
import { InputRow } from './input-row';
import styles from './inputs-form.module.css';

/** Choices that are no numbers. */
export interface Switches extends Spare {
  /** A sender may put Authorization into the table of an HTTP/2 connection. */
  readonly indexed: boolean;
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

/** What matters most first, the rest folded away. */
export const InputsForm = ({ ways, inputs, switches, onInputs, onSwitches, onReset }: Props) => {
  const rows = (belongs: (input: Input) => boolean) =>
    INPUTS.filter(belongs).map((input) => (
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
    <div className={`stack loose ${styles.form}`}>
      <fieldset>
        <legend>Your system</legend>
        {rows(({ leads }) => leads === true)}
      </fieldset>
      <details className={styles.more}>
        <summary>More choices</summary>
        <fieldset>
          <legend>Chosen</legend>
          {rows(({ leads, assumed }) => !leads && !assumed)}
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={switches.indexed}
              onChange={({ target }) => {
                onSwitches({ ...switches, indexed: target.checked });
              }}
            />
            HTTP/2 compresses Authorization (Chrome does, Firefox doesn’t)
          </label>
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={switches.keepsOldKeys}
              onChange={({ target }) => {
                onSwitches({ ...switches, keepsOldKeys: target.checked });
              }}
            />
            Services keep using old key sets and denylists in an outage
          </label>
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={switches.hasReplica}
              onChange={({ target }) => {
                onSwitches({ ...switches, hasReplica: target.checked });
              }}
            />
            A replica answers session look-ups and introspection in an outage
          </label>
        </fieldset>
        <fieldset>
          <legend>Designs shown</legend>
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
          <legend>Assumed, not measured</legend>
          {rows(({ assumed }) => assumed)}
        </fieldset>
      </details>
      <button type="button" onClick={onReset}>
        Reset
      </button>
    </div>
  );
};
