/** What makes an option of a question the right one: a measure of the run, and what each option says of it. Not: the question’s texts (beat-form.tsx). */
import { modes } from '#lab/modes';
import { askColumns, askValue, firstComparison, type FormPrediction } from '#lessons/form/edit';
import { MOST_OPTIONS } from '#lessons/form/limits';
import type { Path } from '#lessons/form/place';
import type { LessonForm } from '#lessons/form/schema';
import { ComparisonFields, MeasureField } from './comparison-fields';
import { Boxes, Choice, Field, List, PartErrors } from './form-parts';
import styles from './own.module.css';

const KINDS = [
  { id: 'columns', label: 'The columns in which the measure has this value' },
  { id: 'value', label: 'The value of the measure in one column' },
] as const;

export const shownModes = ({ modes: shown }: LessonForm) => modes.filter(({ id }) => shown.includes(id));

interface Props {
  readonly form: LessonForm;
  readonly path: Path;
  readonly predict: FormPrediction;
  readonly onPredict: (predict: FormPrediction) => void;
}

/** The measure that finds the right option. */
export const AnswerForm = ({ form, path, predict, onPredict }: Props) => {
  const { columns, value } = predict.answer;
  const kind = columns ? 'columns' : 'value';
  const { measure, act } = columns ?? value ?? { measure: 'status' };
  const at = [...path, 'answer', kind];
  const ask = (how: 'columns' | 'value', of: string) => {
    onPredict((how === 'columns' ? askColumns : askValue)(form, predict, of));
  };
  return (
    <fieldset className={`stack tight ${styles.part}`}>
      <legend>Right answer</legend>
      <Choice
        label="It is"
        path={[...path, 'answer']}
        value={kind}
        options={KINDS}
        onChoose={(id) => {
          ask(id === 'columns' ? 'columns' : 'value', measure);
        }}
      />
      {value ? (
        <Choice
          label="Column"
          path={[...at, 'mode']}
          value={value.mode}
          options={shownModes(form)}
          onChoose={(mode) => {
            onPredict({ ...predict, answer: { value: { ...value, mode } } });
          }}
        />
      ) : null}
      <MeasureField
        path={at}
        measure={measure}
        onMeasure={(id) => {
          ask(kind, id);
        }}
      />
      {columns ? (
        <ComparisonFields
          path={at}
          measure={measure}
          compared={columns}
          onCompared={(compared) => {
            onPredict({
              ...predict,
              answer: { columns: { measure, ...(act === undefined ? {} : { act }), ...compared } },
            });
          }}
        />
      ) : null}
    </fieldset>
  );
};

/** Its options, each with the columns or the value for which it is right. */
export const OptionsForm = ({ form, path, predict, onPredict }: Props) => {
  const { columns, value } = predict.answer;
  return (
    <fieldset className={`stack tight ${styles.part}`}>
      <legend>Options</legend>
      <PartErrors path={[...path, 'options']} />
      <List<FormPrediction['options'][number]>
        what="option"
        items={predict.options}
        fewest={2}
        most={MOST_OPTIONS}
        onItems={(options) => {
          onPredict({ ...predict, options });
        }}
        fresh={() => ({
          label: 'Another answer',
          ...(value ? firstComparison(value.measure, predict.options.length) : { columns: [] }),
        })}
      >
        {(option, index, onOption) => {
          const at = [...path, 'options', index];
          const { id, label } = option;
          const named = { ...(id === undefined ? {} : { id }), label };
          return (
            <>
              <Field
                label={`Option ${index + 1}`}
                path={[...at, 'label']}
                value={label}
                onChange={(next) => {
                  onOption({ ...option, label: next });
                }}
              />
              {columns ? (
                <Boxes
                  legend={`Option ${index + 1} is right for`}
                  path={[...at, 'columns']}
                  options={shownModes(form)}
                  chosen={option.columns ?? []}
                  onChoose={(ids) => {
                    onOption({ ...named, columns: ids });
                  }}
                />
              ) : value ? (
                <ComparisonFields
                  path={at}
                  measure={value.measure}
                  compared={option}
                  onCompared={(compared) => {
                    onOption({ ...named, ...compared });
                  }}
                />
              ) : null}
            </>
          );
        }}
      </List>
    </fieldset>
  );
};
