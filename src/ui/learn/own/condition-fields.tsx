/** Something that is so in a run or not: of a measure in a column, of a setting, or of a defense. Not: where it counts (task-form.tsx, says-fields.tsx). */
import { defences } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import { firstComparison, type FormCondition } from '#lessons/form/edit';
import { shownModes } from './answer-form';
import { ComparisonFields, MeasureField } from './comparison-fields';
import { Choice, useForm } from './form-parts';
import { member, type Part } from './part';

const EVERY = { id: '', label: 'every column' };
/** No column has such a name. */
const SETTING = { id: '/choice', label: 'a setting of the lab' };
const DEFENCE = { id: '/defence', label: 'a defense' };
const DEFENCE_OPTIONS = defences.map(({ id, label }) => ({ id, label }));
const CHOICE_OPTIONS = CHOICES.map(({ id, label }) => ({ id, label }));
const SWITCH = [
  { id: 'true', label: 'on' },
  { id: 'false', label: 'off' },
];

const optionsOf = (choice: string | undefined) => CHOICES.find(({ id }) => id === choice)?.options ?? [];

const aboutChoice = (choice: string | undefined): FormCondition => ({
  choice: choice as NonNullable<FormCondition['choice']>,
  is: optionsOf(choice)[0]?.id ?? '',
});

interface Props {
  readonly condition: Part<FormCondition>;
}

const OfSetup = ({ condition }: Props) => {
  const { choice, defence, is } = condition.value;
  const decided = member(condition, 'is');
  return defence === undefined ? (
    <>
      <Choice
        label="Setting"
        part={{
          ...member(condition, 'choice'),
          value: choice ?? '',
          set: (id) => {
            condition.set(aboutChoice(id));
          },
        }}
        options={CHOICE_OPTIONS}
      />
      <Choice label="Value is" part={{ ...decided, value: String(is) }} options={optionsOf(choice)} />
    </>
  ) : (
    <>
      <Choice
        label="Defense"
        part={{ ...member(condition, 'defence'), value: defence }}
        options={DEFENCE_OPTIONS}
      />
      <Choice
        label="Is"
        part={{
          path: decided.path,
          value: String(is ?? true),
          set: (id) => {
            decided.set(id === 'true');
          },
        }}
        options={SWITCH}
      />
    </>
  );
};

const OfMeasure = ({ condition, measure }: Props & { readonly measure: string }) => {
  const { path } = condition;
  const { mode, act } = condition.value;
  const where = { ...(mode === undefined ? {} : { mode }), ...(act === undefined ? {} : { act }) };
  return (
    <>
      <MeasureField
        measure={{
          path: [...path, 'measure'],
          value: measure,
          set: (id) => {
            condition.set({ ...where, measure: id, ...firstComparison(id) });
          },
        }}
      />
      <ComparisonFields
        measure={measure}
        compared={{
          path,
          value: condition.value,
          set: (compared) => {
            condition.set({ ...where, measure, ...compared });
          },
        }}
      />
    </>
  );
};

/** What it looks at first, then what that must be. */
export const ConditionFields = ({ label, condition }: Props & { readonly label: string }) => {
  const form = useForm();
  const { mode, measure, choice, defence } = condition.value;
  const look = (id: string): void => {
    if (id === SETTING.id) return condition.set(aboutChoice(CHOICES[0]?.id));
    if (id === DEFENCE.id) return condition.set({ defence: DEFENCE_OPTIONS[0]?.id ?? '', is: true });
    const { mode: _, ...everywhere } = measure === undefined ? freshCondition() : condition.value;
    return condition.set(id === '' ? everywhere : { ...everywhere, mode: id });
  };
  return (
    <>
      <Choice
        label={label}
        part={{
          path: [...condition.path, 'mode'],
          value: defence === undefined ? (choice === undefined ? (mode ?? '') : SETTING.id) : DEFENCE.id,
          set: look,
        }}
        options={[EVERY, ...shownModes(form), SETTING, DEFENCE]}
      />
      {measure === undefined ? (
        <OfSetup condition={condition} />
      ) : (
        <OfMeasure condition={condition} measure={measure} />
      )}
    </>
  );
};

/** What to look at first: the answer to the last request, in every column. */
export const freshCondition = (): FormCondition => ({ measure: 'status', ...firstComparison('status') });
