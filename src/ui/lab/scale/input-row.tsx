/** One input: a number to type and a slider for the same. */
import { useId, useState } from 'react';
import { POSITIONS, positionOf, readInput, valueAt, type Input } from './inputs';
import styles from './inputs-form.module.css';
import { numberText } from './words';

interface Props {
  readonly input: Input;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** What is typed counts as soon as it is a number within bounds; until then the value stays. */
export const InputRow = ({ input, value, onChange }: Props) => {
  const { name, label, unit, from, to } = input;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && readInput(input, typed) === undefined;
  return (
    <div className={styles.input} data-input={name}>
      <label htmlFor={id}>
        {label}
        {unit === '' ? '' : ` (${unit})`}
      </label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? String(value)}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          const read = readInput(input, target.value);
          if (read !== undefined) onChange(read);
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      />
      <input
        type="range"
        aria-label={`${label}, slider`}
        min={0}
        max={POSITIONS}
        value={positionOf(input, value)}
        aria-valuetext={`${numberText(value)} ${unit}`.trim()}
        onChange={({ target }) => {
          setTyped(undefined);
          onChange(valueAt(input, Number(target.value)));
        }}
      />
      {wrong ? (
        <p id={`${id}-wrong`} className={styles.wrong}>
          A number from {numberText(from)} to {numberText(to)}.
        </p>
      ) : null}
    </div>
  );
};
