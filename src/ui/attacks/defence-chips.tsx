/** Defences as chips that are on or off: all in their groups, or a few in a row. */
import type { Defence } from '#lab/defence';
import { defences } from '#lab/defences';
import styles from './attacks.module.css';

interface Props {
  /** Ids of those that can be chosen, in a row; absent: all, in groups. */
  readonly ids?: readonly string[];
  /** Ids. */
  readonly on: readonly string[];
  readonly onChoose: (on: readonly string[]) => void;
}

interface RowProps extends Omit<Props, 'ids'> {
  readonly title: string;
  readonly offered: readonly Defence[];
}

const Row = ({ title, offered, on, onChoose }: RowProps) => (
  <div className={`row tight ${styles.chips}`} role="group" aria-label={title}>
    <h3 aria-hidden="true">{title}</h3>
    {offered.map(({ id, label, says, excludes }) => (
      <button
        key={id}
        type="button"
        aria-pressed={on.includes(id)}
        data-defence={id}
        title={says}
        onClick={() => {
          const others = on.filter((each) => each !== id && each !== excludes?.id);
          onChoose(on.includes(id) ? others : [...others, id]);
        }}
      >
        {label}
      </button>
    ))}
  </div>
);

const groups = [...new Set(defences.map(({ group }) => group))];

export const DefenceChips = ({ ids, ...rest }: Props) => {
  if (ids?.length === 0) return null;
  if (ids)
    return (
      <Row {...rest} title="Switch on what helps" offered={defences.filter(({ id }) => ids.includes(id))} />
    );
  return groups.map((group) => (
    <Row key={group} {...rest} title={group} offered={defences.filter((each) => each.group === group)} />
  ));
};
