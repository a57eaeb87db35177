/** A rule's thresholds, to be seen and set for this visit. */
import { useId, useState } from 'react';
import { inWords } from '#lint/duration';
import type { NamedRule } from '#lint/rule';
import { isThreshold, limitsOf, thresholdKey, type Threshold } from '#lint/threshold';
import { useChoices } from '../choices';
import styles from './threshold-fields.module.css';

/** `1 hour`, `8192 bytes`. */
export const inUnit = (value: number, unit: Threshold['unit']): string =>
  unit === 'seconds' ? inWords(value) : `${value} ${unit}`;

interface FieldProps {
  readonly threshold: Threshold;
  readonly keyName: string;
  /** The number that counts. */
  readonly value: number;
}

const Field = ({ threshold, keyName, value }: FieldProps) => {
  const id = useId();
  const set = useChoices((choices) => choices.setThreshold);
  const [typed, setTyped] = useState<string>();
  const { says, unit } = threshold;
  const isFault = typed !== undefined && (typed.trim() === '' || !isThreshold(Number(typed)));
  // On the way to it, a number would let findings come and go, and with them this field.
  const commit = () => {
    setTyped(undefined);
    if (typed === undefined || isFault) return;
    const number = Number(typed);
    set(keyName, number === threshold.value ? undefined : number);
  };
  return (
    <li>
      <label htmlFor={id}>{says}</label>
      <span className={styles.value}>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          size={9}
          value={typed ?? String(value)}
          aria-invalid={isFault}
          aria-describedby={`${id}-unit`}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
          onBlur={commit}
        />{' '}
        <span id={`${id}-unit`}>
          {isFault
            ? `${unit}: a whole number, 0 or more`
            : `${unit}${unit === 'seconds' && value >= 60 ? ` (${inWords(value)})` : ''}`}
        </span>{' '}
        {value === threshold.value ? null : (
          <button
            type="button"
            aria-label={`Back to ${inUnit(threshold.value, unit)}: ${says}`}
            onClick={() => {
              setTyped(undefined);
              set(keyName, undefined);
            }}
          >
            Back to {threshold.value}
          </button>
        )}
      </span>
    </li>
  );
};

interface Props {
  readonly rule: NamedRule;
  /** Only this one; all of them when absent. */
  readonly only?: string | undefined;
}

/** One line each; nothing when the rule has none. */
export const ThresholdFields = ({ rule, only }: Props) => {
  const chosen = useChoices((choices) => choices.thresholds);
  const limits = limitsOf(rule, chosen);
  const shown = Object.entries(rule.thresholds ?? {}).filter(([name]) => only === undefined || name === only);
  return shown.length === 0 ? null : (
    <ul className={`stack tight ${styles.fields}`}>
      {shown.map(([name, threshold]) => (
        <Field
          key={name}
          threshold={threshold}
          keyName={thresholdKey(rule, name)}
          value={limits[name] ?? threshold.value}
        />
      ))}
    </ul>
  );
};
