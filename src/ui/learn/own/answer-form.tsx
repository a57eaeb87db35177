/** What makes an option of a question the right one: a measure of the run, and what each option says of it. Not: the question’s texts (beat-form.tsx). */
import { modes } from '#lab/modes';
import { askColumns, askValue, firstComparison, type FormPrediction } from '#lessons/form/edit';
import { MOST_OPTIONS } from '#lessons/form/limits';
import type { LessonForm } from '#lessons/form/schema';
import { ComparisonFields, MeasureField } from './comparison-fields';
import { Boxes, Choice, Field, List, PartErrors, useForm } from './form-parts';
import styles from './own.module.css';
import { given, member, type Part } from './part';

const KINDS = [
  { id: 'columns', label: 'The columns in which the measure has this value' },
  { id: 'value', label: 'The value of the measure in one column' },
] as const;

export const shownModes = ({ modes: shown }: LessonForm) => modes.filter(({ id }) => shown.includes(id));

interface Props {
  readonly predict: Part<FormPrediction>;
}

/** The measure that finds the right option. */
export const AnswerForm = ({ predict }: Props) => {
  const form = useForm();
  const answer = member(predict, 'answer');
  const columns = given(member(answer, 'columns'));
  const value = given(member(answer, 'value'));
  const kind = columns ? 'columns' : 'value';
  const { measure, act } = columns?.value ?? value?.value ?? { measure: 'status' };
  const ask = (how: string, of: string) => {
    predict.set((how === 'columns' ? askColumns : askValue)(form, predict.value, of));
  };
  return (
    <fieldset className={`stack tight ${styles.part}`}>
      <legend>Right answer</legend>
      <Choice
        label="It is"
        part={{
          path: answer.path,
          value: kind,
          set: (how) => {
            ask(how, measure);
          },
        }}
        options={KINDS}
      />
      {value ? <Choice label="Column" part={member(value, 'mode')} options={shownModes(form)} /> : null}
      <MeasureField
        measure={{
          path: [...answer.path, kind, 'measure'],
          value: measure,
          set: (id) => {
            ask(kind, id);
          },
        }}
      />
      {columns ? (
        <ComparisonFields
          measure={measure}
          compared={{
            ...columns,
            set: (compared) => {
              columns.set({ measure, ...(act === undefined ? {} : { act }), ...compared });
            },
          }}
        />
      ) : null}
    </fieldset>
  );
};

/** Its options, each with the columns or the value for which it is right. */
export const OptionsForm = ({ predict }: Props) => {
  const form = useForm();
  const { columns, value } = predict.value.answer;
  const options = member(predict, 'options');
  return (
    <fieldset className={`stack tight ${styles.part}`}>
      <legend>Options</legend>
      <PartErrors path={options.path} />
      <List<FormPrediction['options'][number]>
        what="option"
        items={options}
        fewest={2}
        most={MOST_OPTIONS}
        fresh={() => ({
          label: 'Another answer',
          ...(value ? firstComparison(value.measure, options.value.length) : { columns: [] }),
        })}
      >
        {(option, index) => {
          const { id, label } = option.value;
          const right = member(option, 'columns');
          return (
            <>
              <Field label={`Option ${index + 1}`} part={member(option, 'label')} />
              {columns ? (
                <Boxes
                  legend={`Option ${index + 1} is right for`}
                  part={{ ...right, value: right.value ?? [], set: (ids) => right.set(ids) }}
                  options={shownModes(form)}
                />
              ) : value ? (
                <ComparisonFields
                  measure={value.measure}
                  compared={{
                    path: option.path,
                    value: option.value,
                    set: (compared) => {
                      option.set({ ...(id === undefined ? {} : { id }), label, ...compared });
                    },
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
