/** The task that a learner does alone at the end of a lesson. Not: whether it can be solved, which its runs say (lessons/examine.ts). */
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import { ACTS } from '#lab/run/act';
import { addTask, firstComparison, type FormCondition, type FormTask } from '#lessons/form/edit';
import { MOST_BEATS, MOST_ITEMS } from '#lessons/form/limits';
import type { LessonForm } from '#lessons/form/schema';
import { shownModes } from './answer-form';
import { ChangeFields } from './change-fields';
import { ComparisonFields, MeasureField } from './comparison-fields';
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
const EVERY = { id: '', label: 'every column' };

interface ConditionProps {
  readonly form: LessonForm;
  readonly index: number;
  readonly condition: FormCondition;
  readonly onCondition: (condition: FormCondition) => void;
}

/** A measure in a column; other conditions stay as the JSON says. */
const ConditionFields = ({ form, index, condition, onCondition }: ConditionProps) => {
  const path = [...PATH, 'solved', index];
  const { mode, measure, act } = condition;
  if (measure === undefined) {
    return <p className={styles.hint}>Condition {index + 1} is about the setup. Edit it in the JSON.</p>;
  }
  const where = { ...(mode === undefined ? {} : { mode }), ...(act === undefined ? {} : { act }) };
  return (
    <>
      <Choice
        label={`Condition ${index + 1}, in`}
        path={[...path, 'mode']}
        value={mode ?? ''}
        options={[EVERY, ...shownModes(form)]}
        onChoose={(id) => {
          const { mode: _, ...everywhere } = condition;
          onCondition(id === '' ? everywhere : { ...condition, mode: id });
        }}
      />
      <MeasureField
        path={path}
        measure={measure}
        onMeasure={(id) => {
          onCondition({ ...where, measure: id, ...firstComparison(id) });
        }}
      />
      <ComparisonFields
        path={path}
        measure={measure}
        compared={condition}
        onCompared={(compared) => {
          onCondition({ ...where, measure, ...compared });
        }}
      />
    </>
  );
};

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
      <fieldset className={styles.part}>
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
      <fieldset className={styles.part}>
        <legend>Start</legend>
        <PartErrors path={[...PATH, 'start']} />
        <List
          what="step"
          items={acts}
          fewest={1}
          most={MOST_BEATS}
          fresh={() => 'read-orders'}
          onItems={(next) => {
            change({ start: { ...task.start, acts: next } });
          }}
        >
          {(act, index, onAct) => (
            <Choice
              label={`Step ${index + 1}`}
              path={[...PATH, 'start', 'acts', index]}
              value={act}
              options={ACT_OPTIONS}
              onChoose={onAct}
            />
          )}
        </List>
        <ChangeFields
          path={[...PATH, 'start']}
          patch={start}
          onPatch={(patch) => {
            change({ start: { ...patch, acts } });
          }}
        />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>Solved when</legend>
        <List
          what="condition"
          items={task.solved}
          fewest={1}
          most={MOST_ITEMS}
          fresh={() => ({ measure: 'status', ...firstComparison('status') })}
          onItems={(solved) => {
            change({ solved });
          }}
        >
          {(condition, index, onCondition) => (
            <ConditionFields form={form} index={index} condition={condition} onCondition={onCondition} />
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
      <fieldset className={styles.part}>
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
      <fieldset className={styles.part}>
        <legend>One solution</legend>
        <PartErrors path={[...PATH, 'solution']} />
        <ChangeFields
          path={[...PATH, 'solution']}
          patch={solution}
          onPatch={(patch) => {
            change({ solution: solving ? { ...patch, acts: solving } : patch });
          }}
        />
        {solving ? <p className={styles.hint}>It has steps of its own. Edit them in the JSON.</p> : null}
      </fieldset>
    </>
  );
};

/** A lesson may have none. */
export const TaskForm = ({ form, onForm }: Props) => {
  const { task, ...untasked } = form;
  return (
    <fieldset className={styles.beat} data-task-form data-list>
      <legend>Task at the end (optional)</legend>
      {task ? <TaskFields form={form} task={task} onForm={onForm} /> : null}
      <p className={styles.acts}>
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
