/** Which measure of the run, and what its value is held against. Not: the columns that it is read in (answer-form.tsx, task-form.tsx). */
import { useId, useState } from 'react';
import { BOUNDS, type Comparison } from '#lessons/form/comparison';
import type { Path } from '#lessons/form/place';
import { MEASURES, measureOf } from '#lessons/measures';
import { Choice, Field } from './form-parts';
import styles from './own.module.css';

const MEASURE_OPTIONS = MEASURES.map(({ id }) => ({ id, label: id })).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

interface MeasureProps {
  readonly path: Path;
  readonly measure: string;
  readonly onMeasure: (measure: string) => void;
}

/** With what it reads, in a sentence. */
export const MeasureField = ({ path, measure, onMeasure }: MeasureProps) => (
  <>
    <Choice
      label="Measure"
      path={[...path, 'measure']}
      value={measure}
      options={MEASURE_OPTIONS}
      onChoose={onMeasure}
    />
    <p className={`quiet ${styles.hint}`}>{measureOf(measure)?.says}</p>
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
  readonly path: Path;
  readonly compared: Comparison;
  readonly onCompared: (compared: Comparison) => void;
}

/** Of a number one bound or two. */
export const ComparisonFields = ({ measure, path, compared, onCompared }: Props) => {
  const kind = measureOf(measure)?.kind ?? 'number';
  const { is } = compared;
  if (kind === 'yes or no') {
    return (
      <Choice
        label="Value is"
        path={[...path, 'is']}
        value={String(is)}
        options={TRUTHS}
        onChoose={(id) => {
          onCompared({ is: id === 'true' });
        }}
      />
    );
  }
  if (kind === 'text') {
    return (
      <Field
        label="Value is"
        path={[...path, 'is']}
        value={String(is ?? '')}
        onChange={(text) => {
          onCompared({ is: text });
        }}
      />
    );
  }
  const given = ALL.filter((bound) => compared[bound] !== undefined);
  const how = given.length === 0 ? ALL.slice(0, 1) : given;
  const numbers = how.map((bound) => Number(compared[bound] ?? 0));
  return (
    <>
      <Choice
        label="Value"
        path={path}
        value={optionOf(how).id}
        options={HOWS.map(optionOf)}
        onChoose={(id) => {
          const next = HOWS.find((each) => optionOf(each).id === id) ?? how;
          onCompared(
            Object.fromEntries(next.map((bound, index) => [bound, numbers[index] ?? numbers[0] ?? 0])),
          );
        }}
      />
      {how.map((bound, index) => (
        <NumberField
          key={bound}
          label={how.length === 1 ? 'Number' : WORDS[bound]}
          value={numbers[index] ?? 0}
          onChange={(next) => {
            onCompared({ ...compared, [bound]: next });
          }}
        />
      ))}
    </>
  );
};
