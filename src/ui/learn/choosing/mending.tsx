/** A change that mends something, and its price: figures before and after. Not: finding them (lessons/choosing/argue.ts). */
import type { Setup } from '#lab/run/setup';
import type { Change, Mending } from '#lessons/choosing/argue';
import { figureOf, figureText } from '#lessons/choosing/criterion';
import type { Situation } from '#lessons/choosing/situation';
import styles from './choosing.module.css';
import { Shown } from './shown';

const ChangeText = ({ change, situation }: { readonly change: Change; readonly situation: Situation }) => {
  const { criterion, before, after } = change;
  const text = (reading: typeof before) => figureText(criterion, figureOf(criterion, reading, situation));
  return (
    <li data-criterion={criterion.id}>
      {criterion.title}: {text(before)} <span aria-hidden="true">→</span>
      <span className="hidden-visually">becomes</span> <strong>{text(after)}</strong>
      {criterion.matters(situation) ? null : <em> (not asked here)</em>}
    </li>
  );
};

interface ChangesProps {
  readonly changes: readonly Change[];
  readonly situation: Situation;
  readonly price?: boolean;
}

const Changes = ({ changes, situation, price = false }: ChangesProps) => (
  <div className={`small ${styles.change}`}>
    {price ? <span className={styles.price}>The price: </span> : null}
    <ul>
      {changes.map((change) => (
        <ChangeText key={change.criterion.id} change={change} situation={situation} />
      ))}
    </ul>
  </div>
);

interface MendingProps {
  readonly mending: Mending;
  readonly situation: Situation;
  readonly setup: Setup;
}

/** One item of a list. */
export const MendingItem = ({ mending: { remedy, mends, costs }, situation, setup }: MendingProps) => {
  const [first] = mends;
  return (
    <li data-remedy={remedy.id}>
      <strong>{remedy.label}.</strong>{' '}
      {first ? <Shown setup={remedy.apply(setup)} criterion={first.criterion} /> : null}
      <Changes changes={mends} situation={situation} />
      {costs.length === 0 ? (
        <p className={`quiet ${styles.none}`}>No figure here got worse.</p>
      ) : (
        <Changes price changes={costs} situation={situation} />
      )}
    </li>
  );
};
