/** Changes of the lab's setup: a defence on or off, or another choice. Not: the acts of a task (task-form.tsx). */
import { defenceOf, defences } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import type { FormPatch } from '#lessons/form/schema';
import { Act, Choice } from './form-parts';
import styles from './own.module.css';
import { itemOf, member, type Part } from './part';

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
  readonly change: Part<Change>;
  /** What other changes are about. */
  readonly taken: readonly string[];
}

/** Which setting, and what it becomes. */
const ChangeField = ({ change, taken }: ChangeProps) => {
  const { path } = change;
  const { subject } = change.value;
  return (
    <>
      <Choice
        label="Changes"
        part={{
          path,
          value: subject,
          set: (id) => {
            change.set(id === '' ? { subject: '', to: '' } : firstOf(id));
          },
        }}
        options={SUBJECTS.filter(({ id }) => id === '' || id === subject || !taken.includes(id))}
      />
      {subject === '' ? null : (
        <Choice label="To" part={{ ...member(change, 'to'), path }} options={optionsOf(subject)} />
      )}
    </>
  );
};

/** One change after the other; one that is of nothing goes, but for the only one. */
export const ChangeFields = ({ patch }: { readonly patch: Part<FormPatch> }) => {
  const { path } = patch;
  const changes = changesIn(patch.value);
  const taken = changes.map(({ subject }) => subject);
  const shown = changes.length === 0 ? [{ subject: '', to: '' }] : changes;
  const set = (changed: readonly Change[]) => {
    patch.set(patchOf(changed));
  };
  // A defence: these are listed last.
  const next = defences.find(({ id }) => !taken.includes(id));
  return (
    <>
      {shown.map((change, index) => (
        // A change is its place, and what is wrong with one is told of all.
        // oxlint-disable-next-line react/no-array-index-key
        <ChangeField
          key={index}
          change={{ ...itemOf({ path, value: shown, set }, index, change), path }}
          taken={taken}
        />
      ))}
      {changes.length > 0 && next ? (
        <p className={`row ${styles.acts}`}>
          <Act
            onPress={() => {
              set([...changes, firstOf(next.id)]);
            }}
          >
            Add a change
          </Act>
        </p>
      ) : null}
    </>
  );
};
