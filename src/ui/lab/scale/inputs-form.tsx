/** Everything that can be changed: what one chooses, and what is assumed since it can't be measured here. */
import type { Spare } from '#lab/scale/calls';
import type { NamedWay } from '#lab/scale/ways';
import { Check } from '../../parts/check';
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

const SWITCHES = [
  ['indexed', 'HTTP/2 compresses Authorization (Chrome does, Firefox doesn’t)'],
  ['keepsOldKeys', 'Services keep using old key sets and denylists in an outage'],
  ['hasReplica', 'A replica answers session look-ups and introspection in an outage'],
] as const;

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
          {SWITCHES.map(([name, label]) => (
            <Check
              key={name}
              on={switches[name]}
              onSwitch={(on) => {
                onSwitches({ ...switches, [name]: on });
              }}
            >
              {label}
            </Check>
          ))}
        </fieldset>
        <fieldset>
          <legend>Designs shown</legend>
          {ways.map(({ id, label, says }) => (
            <Check
              key={id}
              title={says}
              on={switches.shown.includes(id)}
              onSwitch={(on) => {
                const others = switches.shown.filter((each) => each !== id);
                onSwitches({ ...switches, shown: on ? [...others, id] : others });
              }}
            >
              {label}
            </Check>
          ))}
        </fieldset>
        <fieldset>
          <legend>Assumed, not measured</legend>
          {rows(({ assumed }) => assumed === true)}
        </fieldset>
      </details>
      <button type="button" onClick={onReset}>
        Reset
      </button>
    </div>
  );
};
