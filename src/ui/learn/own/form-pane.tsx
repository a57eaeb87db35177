/** A lesson of one's own as a form: its title and question, columns and setup, each beat, what-ifs and task. */
import { useMemo } from 'react';
import { modes } from '#lab/modes';
import { formIn } from '#lessons/form/edit';
import type { Problem } from '#lessons/form/problem';
import type { LessonForm } from '#lessons/form/schema';
import { printJson } from '#text/print-json';
import { BeatForm } from './beat-form';
import { ChangeFields } from './change-fields';
import { Boxes, Field, ShownForm } from './form-parts';
import { useOwn } from './own-store';
import styles from './own.module.css';
import { member, optional, type Part } from './part';
import { TaskForm } from './task-form';
import { WhatIfForm } from './what-if-form';

/** Each change is a change of the text. @param props `problems`: those of its runs too */
export const FormPane = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const checked = useOwn((own) => own.checked);
  const type = useOwn((own) => own.type);
  const { root } = checked;
  const form = useMemo(() => formIn(checked), [checked]);
  const shown = useMemo(() => form && { form, root, problems }, [form, root, problems]);
  if (!form)
    return (
      <p className={`quiet ${styles.hint}`}>
        The JSON has an error. Open JSON, press the error below and fix it.
      </p>
    );
  const whole: Part<LessonForm> = {
    path: [],
    value: form,
    set: (next) => {
      type(`${printJson(next)}\n`);
    },
  };
  return (
    <ShownForm value={shown}>
      <div className={`stack ${styles.form}`}>
        <Field label="Title" part={member(whole, 'title')} />
        <Field label="Opening question" part={member(whole, 'question')} />
        <Boxes legend="Columns" part={member(whole, 'modes')} options={modes} />
        <fieldset className={`stack tight ${styles.part}`}>
          <legend>The lab at the start</legend>
          <ChangeFields patch={optional(member(whole, 'setup'), {})} />
        </fieldset>
        {form.beats.map((_beat, index) => (
          // A beat is its place.
          // oxlint-disable-next-line react/no-array-index-key
          <BeatForm key={index} form={whole} index={index} />
        ))}
        <WhatIfForm form={whole} />
        <TaskForm form={whole} />
        <p className={`quiet ${styles.hint}`}>
          The JSON also has the teacher guide, sources, checks outside this page, tables and links to steps.
        </p>
      </div>
    </ShownForm>
  );
};
