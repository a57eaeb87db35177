/** One change of the lab's setup: a defence on or off, or another choice. Not: several at once, which stay as the JSON says. */
import { defenceOf, defences } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import type { Path } from '#lessons/form/place';
import type { FormPatch } from '#lessons/form/schema';
import { Choice } from './form-parts';
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

const patchOf = ({ subject, to }: Change): FormPatch =>
  defenceOf(subject) ? { defences: { [to]: [subject] } } : { [subject]: to };

interface Props {
  readonly path: Path;
  readonly patch: FormPatch;
  readonly onPatch: (patch: FormPatch) => void;
}

/** Which setting, and what it becomes. */
export const ChangeFields = ({ path, patch, onPatch }: Props) => {
  const [change = { subject: '', to: '' }, ...more] = changesIn(patch);
  if (more.length > 0) {
    return <p className={styles.hint}>It changes {more.length + 1} settings. Edit them in the JSON.</p>;
  }
  const { subject, to } = change;
  return (
    <>
      <Choice
        label="Changes"
        path={path}
        value={subject}
        options={SUBJECTS}
        onChoose={(id) => {
          const options = optionsOf(id);
          // The first option is the lab's own, so that another is a change.
          const next = defenceOf(id) ? 'on' : (options[1] ?? options[0])?.id;
          onPatch(id === '' || next === undefined ? {} : patchOf({ subject: id, to: next }));
        }}
      />
      {subject === '' ? null : (
        <Choice
          label="To"
          path={path}
          value={to}
          options={optionsOf(subject).map(({ id, label }) => ({ id, label }))}
          onChoose={(id) => {
            onPatch(patchOf({ subject, to: id }));
          }}
        />
      )}
    </>
  );
};
