/** One beat of a lesson as a form. Not: what makes an answer right (answer-form.tsx). */
import { attacks } from '#lab/attacks';
import { actOf, ACTS } from '#lab/run/act';
import { meansOf } from '#lessons/decisive';
import { addBeat, askOf, moveBeat, removeBeat } from '#lessons/form/edit';
import type { LessonForm } from '#lessons/form/schema';
import { Glyph } from '../drawing/glyphs';
import { AnswerForm, OptionsForm } from './answer-form';
import { Act, Choice, Field, PartErrors } from './form-parts';
import styles from './own.module.css';
import { given, itemOf, member, optional, type Part } from './part';
import { SaysFields } from './says-fields';

const NOTHING = { id: '', label: 'nothing: only text' };
const OPTIONS = [NOTHING, ...[...ACTS, ...attacks].map(({ id, label }) => ({ id, label }))];

interface BeatProps {
  readonly form: Part<LessonForm>;
  readonly index: number;
}

/** What is said, what happens, and what is asked before it. */
export const BeatForm = ({ form, index }: BeatProps) => {
  const beats = member(form, 'beats');
  const shown = beats.value[index];
  if (!shown) return null;
  const beat = itemOf(beats, index, shown);
  const act = actOf(shown.act ?? '');
  const predict = given(member(beat, 'predict'));
  const { after, predict: _, ...unasked } = shown;
  return (
    <fieldset
      className={`stack box ${styles.beat}`}
      data-beat={index + 1}
      data-asks={predict !== undefined || undefined}
    >
      <legend>
        {act ? <Glyph of={meansOf(act)[0] ?? 'server'} /> : null} Step {index + 1}
      </legend>
      <PartErrors path={beat.path} />
      <Field label="Says" part={member(beat, 'says')} />
      <Choice label="Then this happens" part={optional(member(beat, 'act'), '')} options={OPTIONS} />
      {predict ? (
        <>
          <Field label="Question before it" part={member(predict, 'question')} />
          <OptionsForm predict={predict} />
          <AnswerForm predict={predict} />
          <SaysFields label="Why, said afterwards" says={member(predict, 'reason')} />
        </>
      ) : null}
      <details className={styles.more} open={after !== undefined || shown.note !== undefined || undefined}>
        <summary>{predict ? 'Presenter note' : 'Closing text, presenter note'}</summary>
        {predict ? null : <SaysFields label="Said afterwards" says={optional(member(beat, 'after'), '')} />}
        <Field label="Presenter note" part={optional(member(beat, 'note'), '')} />
      </details>
      <p className={`row ${styles.acts}`}>
        {predict ? (
          <Act
            onPress={() => {
              beat.set(after === undefined ? unasked : { ...unasked, after });
            }}
          >
            Remove the question
          </Act>
        ) : (
          <Act
            disabled={shown.act === undefined}
            onPress={() => {
              beat.set({ ...unasked, predict: askOf(form.value) });
            }}
          >
            Ask a question
          </Act>
        )}
        <Act
          onPress={() => {
            form.set(addBeat(form.value, index + 1, { says: 'Something happens.' }));
          }}
        >
          Add a step below
        </Act>
        <Act
          disabled={index === 0}
          onPress={() => {
            form.set(moveBeat(form.value, index, -1));
          }}
        >
          Move up
        </Act>
        <Act
          disabled={index === beats.value.length - 1}
          onPress={() => {
            form.set(moveBeat(form.value, index, 1));
          }}
        >
          Move down
        </Act>
        <Act
          disabled={beats.value.length === 1}
          onPress={() => {
            form.set(removeBeat(form.value, index));
          }}
        >
          Remove
        </Act>
      </p>
    </fieldset>
  );
};
