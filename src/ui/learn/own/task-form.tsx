/** The task that a learner does alone at the end of a lesson. Not: whether it can be solved, which its runs say (lessons/examine.ts). */
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import { ACTS } from '#lab/run/act';
import { addTask, type FormTask } from '#lessons/form/edit';
import { MOST_BEATS, MOST_ITEMS } from '#lessons/form/limits';
import type { FormPatch, LessonForm } from '#lessons/form/schema';
import { ChangeFields } from './change-fields';
import { ConditionFields, freshCondition } from './condition-fields';
import { Act, Boxes, Choice, Field, List, PartErrors } from './form-parts';
import styles from './own.module.css';
import { given, member, optional, type Part } from './part';

const ACT_OPTIONS = [...ACTS, ...attacks].map(({ id, label }) => ({ id, label }));
const DEFENCE_OPTIONS = defences.map(({ id, label }) => ({ id, label }));
const KEPT = [
  { id: 'acts', label: 'The steps' },
  ...CHOICES.map(({ id, label }) => ({ id, label })),
  { id: 'defences', label: 'The defenses' },
];

interface ActsProps {
  readonly acts: Part<FormTask['start']['acts']>;
  readonly fewest: number;
}

const Acts = ({ acts, fewest }: ActsProps) => (
  <List what="step" items={acts} fewest={fewest} most={MOST_BEATS} fresh={() => 'read-orders'}>
    {(act, index) => <Choice label={`Step ${index + 1}`} part={act} options={ACT_OPTIONS} />}
  </List>
);

/** What of a setup is no act. */
const patchOf = (setup: Part<FormTask['solution']>): Part<FormPatch> => {
  const { acts, ...patch } = setup.value;
  return {
    path: setup.path,
    value: patch,
    set: (next) => {
      setup.set(acts ? { ...next, acts } : next);
    },
  };
};

const TaskFields = ({ task }: { readonly task: Part<FormTask> }) => {
  const start = member(task, 'start');
  const solution = member(task, 'solution');
  const solving = given(member(solution, 'acts'));
  return (
    <>
      <Field label="Task" part={member(task, 'says')} />
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>Hints</legend>
        <List
          what="hint"
          items={optional(member(task, 'hints'), [])}
          most={MOST_ITEMS}
          fresh={() => 'Look at the last request.'}
        >
          {(hint, index) => <Field label={`Hint ${index + 1}`} part={hint} />}
        </List>
      </fieldset>
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>Start</legend>
        <PartErrors path={start.path} />
        <Acts acts={member(start, 'acts')} fewest={1} />
        <ChangeFields patch={patchOf(start)} />
      </fieldset>
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>Solved when</legend>
        <List
          what="condition"
          items={member(task, 'solved')}
          fewest={1}
          most={MOST_ITEMS}
          fresh={freshCondition}
        >
          {(condition, index) => (
            <ConditionFields label={`Condition ${index + 1}, in`} condition={condition} />
          )}
        </List>
      </fieldset>
      <Boxes legend="Must stay as at the start" part={optional(member(task, 'keep'), [])} options={KEPT} />
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>Defenses that must stay off</legend>
        <List
          what="defense"
          items={optional(member(task, 'without'), [])}
          most={DEFENCE_OPTIONS.length}
          fresh={() => DEFENCE_OPTIONS[0]?.id ?? ''}
        >
          {(id, index) => <Choice label={`Defense ${index + 1}`} part={id} options={DEFENCE_OPTIONS} />}
        </List>
      </fieldset>
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>One solution</legend>
        <PartErrors path={solution.path} />
        <ChangeFields patch={patchOf(solution)} />
        {solving ? (
          <Acts acts={optional(member(solution, 'acts'), [])} fewest={0} />
        ) : (
          <p className={`row ${styles.acts}`}>
            <Act
              onPress={() => {
                solution.set({ ...solution.value, acts: start.value.acts });
              }}
            >
              Change its steps
            </Act>
          </p>
        )}
      </fieldset>
    </>
  );
};

/** A lesson may have none. */
export const TaskForm = ({ form }: { readonly form: Part<LessonForm> }) => {
  const task = given(member(form, 'task'));
  return (
    <fieldset className={`stack box ${styles.beat}`} data-task-form data-list>
      <legend>Task at the end (optional)</legend>
      {task ? <TaskFields task={task} /> : null}
      <p className={`row ${styles.acts}`}>
        {task ? (
          <Act
            onPress={() => {
              member(form, 'task').set(undefined);
            }}
          >
            Remove the task
          </Act>
        ) : (
          <Act
            adds
            onPress={() => {
              form.set(addTask(form.value));
            }}
          >
            Add a task
          </Act>
        )}
      </p>
    </fieldset>
  );
};
