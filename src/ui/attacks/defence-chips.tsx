/** Every defence as a chip that is on or off. Not: what each does (tiles). */
import { defences } from '#lab/defences';
import styles from './attacks.module.css';

interface Props {
  /** Ids of those that can be chosen; absent: all. */
  readonly ids?: readonly string[];
  /** Ids. */
  readonly on: readonly string[];
  readonly onChoose: (on: readonly string[]) => void;
}

export const DefenceChips = ({ ids, on, onChoose }: Props) => (
  <div className={styles.chips} role="group" aria-label="Defences">
    {defences
      .filter(({ id }) => ids === undefined || ids.includes(id))
      .map(({ id, label, says, excludes }) => (
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
