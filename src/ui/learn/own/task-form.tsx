/** The task that a learner does alone at the end of a lesson. Not: whether it can be solved, which its runs say (lessons/examine.ts). */
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import { ACTS } from '#lab/run/act';
import { addTask, type FormTask } from '#lessons/form/edit';
import { MOST_BEATS, MOST_ITEMS } from '#lessons/form/limits';
import type { Path } from '#lessons/form/place';
import type { LessonForm } from '#lessons/form/schema';
import { ChangeFields } from './change-fields';
import { ConditionFields, freshCondition } from './condition-fields';
import { Act, Boxes, Choice, Field, List, PartErrors } from './form-parts';
import styles from './own.module.css';

const PATH = ['task'];
const ACT_OPTIONS = [...ACTS, ...attacks].map(({ id, label }) => ({ id, label }));
const DEFENCE_OPTIONS = defences.map(({ id, label }) => ({ id, label }));
const KEPT = [
  { id: 'acts', label: 'The steps' },
  ...CHOICES.map(({ id, label }) => ({ id, label })),
  { id: 'defences', label: 'The defenses' },
];

interface ActsProps {
  readonly path: Path;
  readonly acts: FormTask['start']['acts'];
  readonly fewest: number;
  readonly onActs: (acts: FormTask['start']['acts']) => void;
}

const Acts = ({ path, acts, fewest, onActs }: ActsProps) => (
  <List
    what="step"
    items={acts}
    fewest={fewest}
    most={MOST_BEATS}
    fresh={() => 'read-orders'}
    onItems={onActs}
  >
    {(act, index, onAct) => (
      <Choice
        label={`Step ${index + 1}`}
        path={[...path, 'acts', index]}
        value={act}
        options={ACT_OPTIONS}
        onChoose={onAct}
      />
    )}
  </List>
);

interface Props {
  readonly form: LessonForm;
  readonly onForm: (form: LessonForm) => void;
}

interface TaskProps extends Props {
  readonly task: FormTask;
}

const TaskFields = ({ form, task, onForm }: TaskProps) => {
  const change = (changes: Partial<FormTask>) => {
    onForm({ ...form, task: { ...task, ...changes } });
  };
  const { hints: _hints, ...unhinted } = task;
  const { without: _without, ...unlimited } = task;
  const { acts, ...start } = task.start;
  const { acts: solving, ...solution } = task.solution;
  return (
    <>
      <Field
        label="Task"
        path={[...PATH, 'says']}
        value={task.says}
        onChange={(says) => {
          change({ says });
        }}
      />
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>Hints</legend>
        <List
          what="hint"
          items={task.hints ?? []}
          most={MOST_ITEMS}
          fresh={() => 'Look at the last request.'}
          onItems={(hints) => {
            onForm({ ...form, task: hints.length === 0 ? unhinted : { ...task, hints } });
          }}
        >
          {(hint, index, onHint) => (
            <Field
              label={`Hint ${index + 1}`}
              path={[...PATH, 'hints', index]}
              value={hint}
              onChange={onHint}
            />
          )}
        </List>
      </fieldset>
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>Start</legend>
        <PartErrors path={[...PATH, 'start']} />
        <Acts
          path={[...PATH, 'start']}
          acts={acts}
          fewest={1}
          onActs={(next) => {
            change({ start: { ...task.start, acts: next } });
          }}
        />
        <ChangeFields
          path={[...PATH, 'start']}
          patch={start}
          onPatch={(patch) => {
            change({ start: { ...patch, acts } });
          }}
        />
      </fieldset>
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>Solved when</legend>
        <List
          what="condition"
          items={task.solved}
          fewest={1}
          most={MOST_ITEMS}
          fresh={freshCondition}
          onItems={(solved) => {
            change({ solved });
          }}
        >
          {(condition, index, onCondition) => (
            <ConditionFields
              form={form}
              label={`Condition ${index + 1}, in`}
              path={[...PATH, 'solved', index]}
              condition={condition}
              onCondition={onCondition}
            />
          )}
        </List>
      </fieldset>
      <Boxes
        legend="Must stay as at the start"
        path={[...PATH, 'keep']}
        options={KEPT}
        chosen={task.keep ?? []}
        onChoose={(keep) => {
          change({ keep: keep as NonNullable<FormTask['keep']> });
        }}
      />
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>Defenses that must stay off</legend>
        <List
          what="defense"
          items={task.without ?? []}
          most={DEFENCE_OPTIONS.length}
          fresh={() => DEFENCE_OPTIONS[0]?.id ?? ''}
          onItems={(without) => {
            onForm({ ...form, task: without.length === 0 ? unlimited : { ...task, without } });
          }}
        >
          {(id, index, onDefence) => (
            <Choice
              label={`Defense ${index + 1}`}
              path={[...PATH, 'without', index]}
              value={id}
              options={DEFENCE_OPTIONS}
              onChoose={onDefence}
            />
          )}
        </List>
      </fieldset>
      <fieldset className={`stack tight ${styles.part}`}>
        <legend>One solution</legend>
        <PartErrors path={[...PATH, 'solution']} />
        <ChangeFields
          path={[...PATH, 'solution']}
          patch={solution}
          onPatch={(patch) => {
            change({ solution: solving ? { ...patch, acts: solving } : patch });
          }}
        />
        {solving ? (
          <Acts
            path={[...PATH, 'solution']}
            acts={solving}
            fewest={0}
            onActs={(next) => {
              change({ solution: next.length === 0 ? solution : { ...solution, acts: next } });
            }}
          />
        ) : (
          <p className={`row ${styles.acts}`}>
            <Act
              onPress={() => {
                change({ solution: { ...solution, acts } });
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
export const TaskForm = ({ form, onForm }: Props) => {
  const { task, ...untasked } = form;
  return (
    <fieldset className={`stack box ${styles.beat}`} data-task-form data-list>
      <legend>Task at the end (optional)</legend>
      {task ? <TaskFields form={form} task={task} onForm={onForm} /> : null}
      <p className={`row ${styles.acts}`}>
        {task ? (
          <Act
            onPress={() => {
              onForm(untasked);
            }}
          >
            Remove the task
          </Act>
        ) : (
          <Act
            adds
            onPress={() => {
              onForm(addTask(form));
            }}
          >
            Add a task
          </Act>
        )}
      </p>
    </fieldset>
  );
};
