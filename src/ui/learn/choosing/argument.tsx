/** One mode's side of the argument: what speaks for it, against it, what would mend that, and the price. Not: a verdict. */
import { modeOf } from '#lab/modes';
import type { Setup } from '#lab/run/setup';
import type { Point } from '#lessons/choosing/argue';
import type { Situation } from '#lessons/choosing/situation';
import styles from './choosing.module.css';
import { MendingItem } from './mending';
import type { Argued } from './queries';
import { Shown } from './shown';

interface SideProps {
  readonly title: string;
  readonly sign: string;
  readonly side: 'for' | 'against';
  readonly points: readonly Point[];
  readonly situation: Situation;
  readonly setup: Setup;
}

const Side = ({ title, sign, side, points, situation, setup }: SideProps) => {
  const own = points.filter((point) => point.side === side);
  return (
    <>
      <h3>{title}</h3>
      {own.length === 0 ? <p className={styles.none}>Nothing that was measured.</p> : null}
      <ul className={styles.points} data-side={side}>
        {own.map(({ criterion, reading }) => (
          <li key={criterion.id} data-criterion={criterion.id}>
            <span aria-hidden="true">{sign}</span>
            <span>
              {criterion.says(reading, situation)} <Shown setup={setup} criterion={criterion} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

interface Props {
  readonly argued: Argued;
  readonly situation: Situation;
  readonly setup: Setup;
}

/** One column. */
export const Argument = ({ argued: { mode, points, mendings, inVain }, situation, setup }: Props) => {
  const label = modeOf(mode)?.label;
  const mended = new Set(mendings.flatMap(({ mends }) => mends.map(({ criterion }) => criterion.id)));
  const left = points.filter(({ side, criterion }) => side === 'against' && !mended.has(criterion.id));
  return (
    <section aria-label={`${label}: the argument`} className={styles.argument} data-argument={mode}>
      <h2>{label}</h2>
      <Side title="Speaks for it" sign="+" side="for" {...{ points, situation, setup }} />
      <Side title="Speaks against it" sign="−" side="against" {...{ points, situation, setup }} />
      <h3>What would mend it, and what that costs</h3>
      <ul className={styles.mendings}>
        {mendings.map((mending) => (
          <MendingItem key={mending.remedy.id} {...{ mending, situation, setup }} />
        ))}
      </ul>
      {left.length > 0 ? (
        <p className={styles.none}>
          Nothing that was tried mends: {left.map(({ criterion }) => criterion.title).join('; ')}.
        </p>
      ) : null}
      {inVain.length > 0 ? (
        <p className={`${styles.none} ${styles.vain}`}>
          Tried in vain: {inVain.map(({ label: tried }) => tried).join('; ')}.
        </p>
      ) : null}
    </section>
  );
};
