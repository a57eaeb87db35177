/** Changes of the lab's setup: a defence on or off, or another choice. Not: the acts of a task (task-form.tsx). */
import { defenceOf, defences } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import type { Path } from '#lessons/form/place';
import type { FormPatch } from '#lessons/form/schema';
import { Act, Choice } from './form-parts';
import styles from './own.module.css';

const NOTHING = { id: '', label: 'nothing' };
const SUBJECTS = [NOTHING, ...[...CHOICES, ...defences].map(({ id, label }) => ({ id, label }))];
const SWITCH = [
  { id: 'on', label: 'on' },
  { id: 'off', label: 'off' },
];

interface Change {
  readonly subject: string;
  readonly to: string;
}

/** Every change of a patch. */
const changesIn = ({ defences: switched, ...choices }: FormPatch): Change[] => [
  ...Object.entries(choices).map(([subject, to]) => ({ subject, to })),
  ...(['on', 'off'] as const).flatMap((to) => (switched?.[to] ?? []).map((subject) => ({ subject, to }))),
];

const optionsOf = (subject: string) => CHOICES.find(({ id }) => id === subject)?.options ?? SWITCH;

/** @param changes a subject once; one of nothing changes nothing */
const patchOf = (changes: readonly Change[]): FormPatch => {
  const meant = changes.filter(({ subject }) => subject !== '');
  const switched = meant.filter(({ subject }) => defenceOf(subject));
  const turned = (on: string) => switched.filter(({ to }) => to === on).map(({ subject }) => subject);
  const ways = (['on', 'off'] as const).flatMap((to) => (turned(to).length > 0 ? [[to, turned(to)]] : []));
  return {
    ...Object.fromEntries(
      meant.filter((each) => !switched.includes(each)).map(({ subject, to }) => [subject, to]),
    ),
    ...(ways.length > 0 ? { defences: Object.fromEntries(ways) as FormPatch['defences'] & object } : {}),
  };
};

/** The first option is the lab's own, so that another is a change. */
const firstOf = (subject: string): Change => {
  const options = optionsOf(subject);
  return { subject, to: defenceOf(subject) ? 'on' : ((options[1] ?? options[0])?.id ?? '') };
};

interface ChangeProps {
  readonly path: Path;
  readonly change: Change;
  /** What other changes are about. */
  readonly taken: readonly string[];
  readonly onChange: (change: Change) => void;
}

/** Which setting, and what it becomes. */
const ChangeField = ({ path, change: { subject, to }, taken, onChange }: ChangeProps) => (
  <>
    <Choice
      label="Changes"
      path={path}
      value={subject}
      options={SUBJECTS.filter(({ id }) => id === '' || id === subject || !taken.includes(id))}
      onChoose={(id) => {
        onChange(id === '' ? { subject: '', to: '' } : firstOf(id));
      }}
    />
    {subject === '' ? null : (
      <Choice
        label="To"
        path={path}
        value={to}
        options={optionsOf(subject).map(({ id, label }) => ({ id, label }))}
        onChoose={(id) => {
          onChange({ subject, to: id });
        }}
      />
    )}
  </>
);

interface Props {
  readonly path: Path;
  readonly patch: FormPatch;
  readonly onPatch: (patch: FormPatch) => void;
}

/** One change after the other; one that is of nothing goes, but for the only one. */
export const ChangeFields = ({ path, patch, onPatch }: Props) => {
  const changes = changesIn(patch);
  const taken = changes.map(({ subject }) => subject);
  const shown = changes.length === 0 ? [{ subject: '', to: '' }] : changes;
  // A defence: these are listed last.
  const next = defences.find(({ id }) => !taken.includes(id));
  return (
    <>
      {shown.map((change, index) => (
        <ChangeField
          // A change is its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          path={path}
          change={change}
          taken={taken}
          onChange={(changed) => {
            onPatch(patchOf(shown.with(index, changed)));
          }}
        />
      ))}
      {changes.length > 0 && next ? (
        <p className={`row ${styles.acts}`}>
          <Act
            onPress={() => {
              onPatch(patchOf([...changes, firstOf(next.id)]));
            }}
          >
            Add a change
          </Act>
        </p>
      ) : null}
    </>
  );
};
