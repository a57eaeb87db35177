/** A lesson of one's own as a form: its title and question, each beat, what-ifs and task. */
import { useMemo } from 'react';
import { formIn } from '#lessons/form/edit';
import type { Problem } from '#lessons/form/problem';
import type { LessonForm } from '#lessons/form/schema';
import { printJson } from '#text/print-json';
import { BeatForm } from './beat-form';
import { Field, FormText } from './form-parts';
import { useOwn } from './own-store';
import styles from './own.module.css';
import { TaskForm } from './task-form';
import { WhatIfForm } from './what-if-form';

/** Each change is a change of the text. @param props `problems`: those of its runs too */
export const FormPane = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const checked = useOwn((own) => own.checked);
  const type = useOwn((own) => own.type);
  const { root } = checked;
  const text = useMemo(() => ({ ...(root ? { root } : {}), problems }), [root, problems]);
  const form = formIn(checked);
  if (!form)
    return <p className={styles.hint}>The JSON has an error. Open JSON, press the error below and fix it.</p>;
  const onForm = (next: LessonForm) => {
    type(`${printJson(next)}\n`);
  };
  return (
    <FormText value={text}>
      <div className={styles.form}>
        <Field
          label="Title"
          path={['title']}
          value={form.title}
          onChange={(title) => {
            onForm({ ...form, title });
          }}
        />
        <Field
          label="Opening question"
          path={['question']}
          value={form.question}
          onChange={(question) => {
            onForm({ ...form, question });
          }}
        />
        {form.beats.map((beat, index) => (
          // A beat is its place.
          // oxlint-disable-next-line react/no-array-index-key
          <BeatForm key={index} form={form} index={index} beat={beat} onForm={onForm} />
        ))}
        <WhatIfForm form={form} onForm={onForm} />
        <TaskForm form={form} onForm={onForm} />
      </div>
    </FormText>
  );
};
