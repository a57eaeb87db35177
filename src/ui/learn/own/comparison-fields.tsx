/** Which measure of the run, and what its value is held against. Not: the columns that it is read in (answer-form.tsx, task-form.tsx). */
import { useId, useState } from 'react';
import { BOUNDS, type Comparison } from '#lessons/form/comparison';
import { MEASURES, measureOf } from '#lessons/measures';
import { Choice, Field } from './form-parts';
import styles from './own.module.css';
import { member, type Part } from './part';

const MEASURE_OPTIONS = MEASURES.map(({ id }) => ({ id, label: id })).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** With what it reads, in a sentence. */
export const MeasureField = ({ measure }: { readonly measure: Part<string> }) => (
  <>
    <Choice label="Measure" part={measure} options={MEASURE_OPTIONS} />
    <p className={`quiet ${styles.hint}`}>{measureOf(measure.value)?.says}</p>
  </>
);

const WORDS = { is: 'is', atLeast: 'at least', atMost: 'at most', below: 'below' } as const;
type Bound = keyof typeof WORDS;
const ALL: readonly Bound[] = ['is', ...BOUNDS];
/** What one can hold a number against, and what of a comparison that takes. */
const HOWS: readonly (readonly Bound[])[] = [
  ...ALL.map((bound) => [bound]),
  ['atLeast', 'atMost'],
  ['atLeast', 'below'],
];
const optionOf = (how: readonly Bound[]) => ({
  id: how.join(' '),
  label: how.map((bound) => WORDS[bound]).join(' and '),
});

const TRUTHS = [
  { id: 'true', label: 'yes' },
  { id: 'false', label: 'no' },
];

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** What is no number yet stays in the field, and changes nothing. */
const NumberField = ({ label, value, onChange }: NumberProps) => {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const isMeant = draft !== undefined && (draft.trim() === '' || Number(draft) === value);
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        step="any"
        value={isMeant ? draft : value}
        onChange={({ target }) => {
          setDraft(target.value);
          if (target.value.trim() !== '') onChange(Number(target.value));
        }}
      />
    </p>
  );
};

interface Props {
  readonly measure: string;
  readonly compared: Part<Comparison>;
}

/** Of a number one bound or two. */
export const ComparisonFields = ({ measure, compared }: Props) => {
  const kind = measureOf(measure)?.kind ?? 'number';
  if (kind !== 'number') {
    const { path, value } = member(compared, 'is');
    const set = (text: string) => {
      compared.set({ is: kind === 'text' ? text : text === 'true' });
    };
    return kind === 'text' ? (
      <Field label="Value is" part={{ path, value: String(value ?? ''), set }} />
    ) : (
      <Choice label="Value is" part={{ path, value: String(value), set }} options={TRUTHS} />
    );
  }
  const bounds = compared.value;
  const held = ALL.filter((bound) => bounds[bound] !== undefined);
  const how = held.length === 0 ? ALL.slice(0, 1) : held;
  const numbers = how.map((bound) => Number(bounds[bound] ?? 0));
  return (
    <>
      <Choice
        label="Value"
        part={{
          path: compared.path,
          value: optionOf(how).id,
          set: (id) => {
            const next = HOWS.find((each) => optionOf(each).id === id) ?? how;
            compared.set(
              Object.fromEntries(next.map((bound, index) => [bound, numbers[index] ?? numbers[0] ?? 0])),
            );
          },
        }}
        options={HOWS.map(optionOf)}
      />
      {how.map((bound, index) => (
        <NumberField
          key={bound}
          label={how.length === 1 ? 'Number' : WORDS[bound]}
          value={numbers[index] ?? 0}
          onChange={(next) => {
            compared.set({ ...bounds, [bound]: next });
          }}
        />
      ))}
    </>
  );
};
