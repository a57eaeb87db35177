/** The what-ifs of a lesson: switches that change its setup and flip an outcome. Not: playing them (lessons/examine.ts). */
import { freshWhatIf, withWhatIfs } from '#lessons/form/edit';
import { MOST_TOGGLES } from '#lessons/form/limits';
import type { LessonForm } from '#lessons/form/schema';
import { ChangeFields } from './change-fields';
import { Field, List } from './form-parts';
import styles from './own.module.css';
import { SaysFields } from './says-fields';

interface Props {
  readonly form: LessonForm;
  readonly onForm: (form: LessonForm) => void;
}

/** Each with its label, one change and the outcome to look at. */
export const WhatIfForm = ({ form, onForm }: Props) => (
  <fieldset className={`stack box ${styles.beat}`} data-what-ifs>
    <legend>What-ifs after the last step (optional)</legend>
    <List
      what="what-if"
      items={form.toggles ?? []}
      most={MOST_TOGGLES}
      onItems={(toggles) => {
        onForm(withWhatIfs(form, toggles));
      }}
      fresh={() => freshWhatIf(form)}
    >
      {(whatIf, index, onWhatIf) => {
        const path = ['toggles', index];
        const { outcome } = whatIf;
        return (
          <>
            <Field
              label={`What-if ${index + 1}`}
              path={[...path, 'label']}
              value={whatIf.label}
              onChange={(label) => {
                onWhatIf({ ...whatIf, label });
              }}
            />
            <ChangeFields
              path={[...path, 'setup']}
              patch={whatIf.setup}
              onPatch={(setup) => {
                onWhatIf({ ...whatIf, setup });
              }}
            />
            <SaysFields
              form={form}
              label="Outcome"
              path={[...path, 'outcome']}
              says={outcome}
              onSays={(next) => {
                onWhatIf({ ...whatIf, outcome: next });
              }}
            />
          </>
        );
      }}
    </List>
  </fieldset>
);
