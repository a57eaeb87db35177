/** Something that is so in a run or not: of a measure in a column, of a setting, or of a defense. Not: where it counts (task-form.tsx, says-fields.tsx). */
import { defences } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import { firstComparison, type FormCondition } from '#lessons/form/edit';
import type { Path } from '#lessons/form/place';
import type { LessonForm } from '#lessons/form/schema';
import { shownModes } from './answer-form';
import { ComparisonFields, MeasureField } from './comparison-fields';
import { Choice } from './form-parts';

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
  readonly form: LessonForm;
  readonly label: string;
  readonly path: Path;
  readonly condition: FormCondition;
  readonly onCondition: (condition: FormCondition) => void;
}

const OfSetup = ({ path, condition, onCondition }: Props) => {
  const { choice, defence, is } = condition;
  return defence === undefined ? (
    <>
      <Choice
        label="Setting"
        path={[...path, 'choice']}
        value={choice ?? ''}
        options={CHOICE_OPTIONS}
        onChoose={(id) => {
          onCondition(aboutChoice(id));
        }}
      />
      <Choice
        label="Value is"
        path={[...path, 'is']}
        value={String(is)}
        options={optionsOf(choice).map(({ id, label }) => ({ id, label }))}
        onChoose={(id) => {
          onCondition({ ...condition, is: id });
        }}
      />
    </>
  ) : (
    <>
      <Choice
        label="Defense"
        path={[...path, 'defence']}
        value={defence}
        options={DEFENCE_OPTIONS}
        onChoose={(id) => {
          onCondition({ ...condition, defence: id });
        }}
      />
      <Choice
        label="Is"
        path={[...path, 'is']}
        value={String(is ?? true)}
        options={SWITCH}
        onChoose={(id) => {
          onCondition({ defence, is: id === 'true' });
        }}
      />
    </>
  );
};

const OfMeasure = ({ path, condition, measure, onCondition }: Props & { readonly measure: string }) => {
  const { mode, act } = condition;
  const where = { ...(mode === undefined ? {} : { mode }), ...(act === undefined ? {} : { act }) };
  return (
    <>
      <MeasureField
        path={path}
        measure={measure}
        onMeasure={(id) => {
          onCondition({ ...where, measure: id, ...firstComparison(id) });
        }}
      />
      <ComparisonFields
        path={path}
        measure={measure}
        compared={condition}
        onCompared={(compared) => {
          onCondition({ ...where, measure, ...compared });
        }}
      />
    </>
  );
};

/** What it looks at first, then what that must be. */
export const ConditionFields = (props: Props) => {
  const { form, label, path, condition, onCondition } = props;
  const { mode, measure, choice, defence } = condition;
  const looksAt = defence === undefined ? (choice === undefined ? (mode ?? '') : SETTING.id) : DEFENCE.id;
  const look = (id: string) => {
    if (id === SETTING.id) return onCondition(aboutChoice(CHOICES[0]?.id));
    if (id === DEFENCE.id) return onCondition({ defence: DEFENCE_OPTIONS[0]?.id ?? '', is: true });
    const { mode: _, ...everywhere } = measure === undefined ? freshCondition() : condition;
    return onCondition(id === '' ? everywhere : { ...everywhere, mode: id });
  };
  return (
    <>
      <Choice
        label={label}
        path={[...path, 'mode']}
        value={looksAt}
        options={[EVERY, ...shownModes(form), SETTING, DEFENCE]}
        onChoose={look}
      />
      {measure === undefined ? <OfSetup {...props} /> : <OfMeasure {...props} measure={measure} />}
    </>
  );
};

/** What to look at first: the answer to the last request, in every column. */
export const freshCondition = (): FormCondition => ({ measure: 'status', ...firstComparison('status') });
