/** The what-ifs of a lesson: switches that change its setup and flip an outcome. Not: playing them (lessons/examine.ts). */
import { freshWhatIf } from '#lessons/form/edit';
import { MOST_TOGGLES } from '#lessons/form/limits';
import type { LessonForm } from '#lessons/form/schema';
import { ChangeFields } from './change-fields';
import { Field, List } from './form-parts';
import styles from './own.module.css';
import { member, optional, type Part } from './part';
import { SaysFields } from './says-fields';

/** Each with its label, one change and the outcome to look at. */
export const WhatIfForm = ({ form }: { readonly form: Part<LessonForm> }) => (
  <fieldset className={`stack box ${styles.beat}`} data-what-ifs>
    <legend>What-ifs after the last step (optional)</legend>
    <List
      what="what-if"
      items={optional(member(form, 'toggles'), [])}
      most={MOST_TOGGLES}
      fresh={() => freshWhatIf(form.value)}
    >
      {(whatIf, index) => (
        <>
          <Field label={`What-if ${index + 1}`} part={member(whatIf, 'label')} />
          <ChangeFields patch={member(whatIf, 'setup')} />
          <SaysFields label="Outcome" says={member(whatIf, 'outcome')} />
        </>
      )}
    </List>
  </fieldset>
);
