/** A change that mends something, and its price: figures before and after. Not: finding them (lessons/choosing/argue.ts). */
import type { Change, Mending } from '#lessons/choosing/argue';
import { figureOf, figureText } from '#lessons/choosing/criterion';
import styles from './choosing.module.css';
import { useSheet } from './sheet';
import { Shown } from './shown';

const ChangeText = ({ change: { criterion, before, after } }: { readonly change: Change }) => {
  const { situation } = useSheet();
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
  readonly price?: boolean;
}

const Changes = ({ changes, price = false }: ChangesProps) => (
  <div className={`small ${styles.change}`}>
    {price ? <span className={styles.price}>The price: </span> : null}
    <ul>
      {changes.map((change) => (
        <ChangeText key={change.criterion.id} change={change} />
      ))}
    </ul>
  </div>
);

/** One item of a list. */
export const MendingItem = ({ mending: { remedy, mends, costs } }: { readonly mending: Mending }) => {
  const { setup } = useSheet();
  const [first] = mends;
  return (
    <li data-remedy={remedy.id}>
      <strong>{remedy.label}.</strong>{' '}
      {first ? <Shown setup={remedy.apply(setup)} criterion={first.criterion} /> : null}
      <Changes changes={mends} />
      {costs.length === 0 ? (
        <p className={`quiet ${styles.none}`}>No figure here got worse.</p>
      ) : (
        <Changes price changes={costs} />
      )}
    </li>
  );
};
