/** A lesson of one's own as a form: its title and question, then each beat. Not: what a form has no field for, which stays as the JSON says. */
import { useId, type ReactNode } from 'react';
import { printJson } from '#text/print-json';
import { attacks } from '#lab/attacks';
import { ACTS } from '#lab/run/act';
import { addBeat, askOf, changeBeat, formIn, moveBeat, removeBeat, type FormBeat } from '#lessons/form/edit';
import type { LessonForm } from '#lessons/form/schema';
import { Select } from '../../parts/select';
import styles from './own.module.css';
import { useOwn } from './own-store';

const NOTHING = { id: '', label: 'nothing: one reads' };
const OPTIONS = [NOTHING, ...[...ACTS, ...attacks].map(({ id, label }) => ({ id, label }))];

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An empty text would be no lesson: what is left empty says so. */
const Field = ({ label, value, onChange }: FieldProps) => {
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </p>
  );
};

interface BeatProps {
  readonly form: LessonForm;
  readonly index: number;
  readonly beat: FormBeat;
  readonly onForm: (form: LessonForm) => void;
}

const Act = ({
  children,
  onPress,
  disabled = false,
}: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly disabled?: boolean;
}) => (
  <button type="button" disabled={disabled} onClick={onPress}>
    {children}
  </button>
);

const BeatForm = ({ form, index, beat, onForm }: BeatProps) => {
  const change = (changes: Partial<FormBeat>) => {
    onForm(changeBeat(form, index, { ...beat, ...changes }));
  };
  const { act: _act, ...unacted } = beat;
  const { predict, ...unasked } = beat;
  const { after: _after, ...silent } = unasked;
  return (
    <fieldset className={styles.beat} data-beat={index + 1}>
      <legend>Beat {index + 1}</legend>
      <Field
        label="Says"
        value={beat.says}
        onChange={(says) => {
          change({ says });
        }}
      />
      <Select
        label="Then this happens"
        value={beat.act ?? ''}
        options={OPTIONS}
        onChoose={(id) => {
          onForm(changeBeat(form, index, id === '' ? unacted : { ...beat, act: id }));
        }}
      />
      {predict ? (
        <>
          <Field
            label="Question before it"
            value={predict.question}
            onChange={(question) => {
              change({ predict: { ...predict, question } });
            }}
          />
          {predict.options.map((option, at) => (
            <Field
              // Options stay where they are.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              label={`Option ${at + 1}`}
              value={option.label}
              onChange={(label) => {
                change({ predict: { ...predict, options: predict.options.with(at, { ...option, label }) } });
              }}
            />
          ))}
          {typeof predict.reason === 'string' ? (
            <Field
              label="Why, said afterwards"
              value={predict.reason}
              onChange={(reason) => {
                change({ predict: { ...predict, reason } });
              }}
            />
          ) : (
            <p className={styles.hint}>Its reason depends on the run. Edit it in the JSON.</p>
          )}
        </>
      ) : null}
      <p className={styles.acts}>
        {predict ? (
          <Act
            onPress={() => {
              onForm(changeBeat(form, index, unasked));
            }}
          >
            Remove the question
          </Act>
        ) : (
          <Act
            disabled={beat.act === undefined}
            onPress={() => {
              onForm(changeBeat(form, index, { ...silent, predict: askOf(form) }));
            }}
          >
            Ask a question
          </Act>
        )}
        <Act
          onPress={() => {
            onForm(addBeat(form, index + 1, { says: 'Something happens.' }));
          }}
        >
          Add a beat below
        </Act>
        <Act
          disabled={index === 0}
          onPress={() => {
            onForm(moveBeat(form, index, -1));
          }}
        >
          Move up
        </Act>
        <Act
          disabled={index === form.beats.length - 1}
          onPress={() => {
            onForm(moveBeat(form, index, 1));
          }}
        >
          Move down
        </Act>
        <Act
          disabled={form.beats.length === 1}
          onPress={() => {
            onForm(removeBeat(form, index));
          }}
        >
          Remove
        </Act>
      </p>
    </fieldset>
  );
};

/** Each change is a change of the text. */
export const FormPane = () => {
  const checked = useOwn((own) => own.checked);
  const type = useOwn((own) => own.type);
  const form = formIn(checked);
  if (!form)
    return <p className={styles.hint}>The JSON has an error. Open JSON, press the error below and fix it.</p>;
  const onForm = (next: LessonForm) => {
    type(`${printJson(next)}\n`);
  };
  const { task, ...untasked } = form;
  return (
    <div className={styles.form}>
      <Field
        label="Title"
        value={form.title}
        onChange={(title) => {
          onForm({ ...form, title });
        }}
      />
      <Field
        label="Opening question"
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
      {task ? (
        <fieldset className={styles.beat}>
          <legend>Task at the end (optional)</legend>
          <Field
            label="Says"
            value={task.says}
            onChange={(says) => {
              onForm({ ...form, task: { ...task, says } });
            }}
          />
          <p className={styles.acts}>
            <Act
              onPress={() => {
                onForm(untasked);
              }}
            >
              Remove the task
            </Act>
          </p>
        </fieldset>
      ) : (
        <p className={styles.hint}>No task. Add one in the JSON for learners to try something alone.</p>
      )}
    </div>
  );
};
