/** One beat of a lesson as a form. Not: what makes an answer right (answer-form.tsx). */
import { attacks } from '#lab/attacks';
import { actOf, ACTS } from '#lab/run/act';
import { meansOf } from '#lessons/decisive';
import {
  addBeat,
  askOf,
  changeBeat,
  moveBeat,
  removeBeat,
  type FormBeat,
  type FormPrediction,
} from '#lessons/form/edit';
import type { LessonForm } from '#lessons/form/schema';
import { Glyph } from '../drawing/glyphs';
import { AnswerForm, OptionsForm } from './answer-form';
import { Act, Choice, Field, PartErrors } from './form-parts';
import styles from './own.module.css';
import { SaysFields } from './says-fields';

const NOTHING = { id: '', label: 'nothing: only text' };
const OPTIONS = [NOTHING, ...[...ACTS, ...attacks].map(({ id, label }) => ({ id, label }))];

interface BeatProps {
  readonly form: LessonForm;
  readonly index: number;
  readonly beat: FormBeat;
  readonly onForm: (form: LessonForm) => void;
}

/** What is said, what happens, and what is asked before it. */
export const BeatForm = ({ form, index, beat, onForm }: BeatProps) => {
  const change = (changes: Partial<FormBeat>) => {
    onForm(changeBeat(form, index, { ...beat, ...changes }));
  };
  const path = ['beats', index];
  const asked = [...path, 'predict'];
  const ask = (next: FormPrediction) => {
    change({ predict: next });
  };
  const { act: _act, ...unacted } = beat;
  const act = actOf(beat.act ?? '');
  const { after: _said, ...quiet } = beat;
  const { note: _note, ...unnoted } = beat;
  const { predict, ...unasked } = beat;
  const { after: _after, ...silent } = unasked;
  return (
    <fieldset
      className={`stack box ${styles.beat}`}
      data-beat={index + 1}
      data-asks={predict !== undefined || undefined}
    >
      <legend>
        {act ? <Glyph of={meansOf(act)[0] ?? 'server'} /> : null} Step {index + 1}
      </legend>
      <PartErrors path={path} />
      <Field
        label="Says"
        path={[...path, 'says']}
        value={beat.says}
        onChange={(says) => {
          change({ says });
        }}
      />
      <Choice
        label="Then this happens"
        path={[...path, 'act']}
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
            path={[...asked, 'question']}
            value={predict.question}
            onChange={(question) => {
              change({ predict: { ...predict, question } });
            }}
          />
          <OptionsForm form={form} path={asked} predict={predict} onPredict={ask} />
          <AnswerForm form={form} path={asked} predict={predict} onPredict={ask} />
          <SaysFields
            form={form}
            label="Why, said afterwards"
            path={[...asked, 'reason']}
            says={predict.reason}
            onSays={(reason) => {
              change({ predict: { ...predict, reason } });
            }}
          />
        </>
      ) : null}
      <details
        className={styles.more}
        open={beat.after !== undefined || beat.note !== undefined || undefined}
      >
        <summary>{predict ? 'Presenter note' : 'Closing text, presenter note'}</summary>
        {predict ? null : (
          <SaysFields
            form={form}
            label="Said afterwards"
            path={[...path, 'after']}
            says={beat.after ?? ''}
            onSays={(after) => {
              onForm(changeBeat(form, index, after === '' ? quiet : { ...beat, after }));
            }}
          />
        )}
        <Field
          label="Presenter note"
          path={[...path, 'note']}
          value={beat.note ?? ''}
          onChange={(note) => {
            onForm(changeBeat(form, index, note === '' ? unnoted : { ...beat, note }));
          }}
        />
      </details>
      <p className={`row ${styles.acts}`}>
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
          Add a step below
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
