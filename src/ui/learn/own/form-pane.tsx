/** A lesson of one's own as a form: its title and question, columns and setup, each beat, what-ifs and task. */
import { useMemo } from 'react';
import { modes } from '#lab/modes';
import { formIn } from '#lessons/form/edit';
import type { Problem } from '#lessons/form/problem';
import type { LessonForm } from '#lessons/form/schema';
import { printJson } from '#text/print-json';
import { BeatForm } from './beat-form';
import { ChangeFields } from './change-fields';
import { Boxes, Field, FormText } from './form-parts';
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
    return (
      <p className={`quiet ${styles.hint}`}>
        The JSON has an error. Open JSON, press the error below and fix it.
      </p>
    );
  const onForm = (next: LessonForm) => {
    type(`${printJson(next)}\n`);
  };
  const { setup: _setup, ...plain } = form;
  return (
    <FormText value={text}>
      <div className={`stack ${styles.form}`}>
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
        <Boxes
          legend="Columns"
          path={['modes']}
          options={modes}
          chosen={form.modes}
          onChoose={(shown) => {
            onForm({ ...form, modes: shown });
          }}
        />
        <fieldset className={`stack tight ${styles.part}`}>
          <legend>The lab at the start</legend>
          <ChangeFields
            path={['setup']}
            patch={form.setup ?? {}}
            onPatch={(setup) => {
              onForm(Object.keys(setup).length === 0 ? plain : { ...form, setup });
            }}
          />
        </fieldset>
        {form.beats.map((beat, index) => (
          // A beat is its place.
          // oxlint-disable-next-line react/no-array-index-key
          <BeatForm key={index} form={form} index={index} beat={beat} onForm={onForm} />
        ))}
        <WhatIfForm form={form} onForm={onForm} />
        <TaskForm form={form} onForm={onForm} />
        <p className={`quiet ${styles.hint}`}>
          The JSON also has the teacher guide, sources, checks outside this page, tables and links to steps.
        </p>
      </div>
    </FormText>
  );
};
