/** One mode's side of the argument: what speaks for it, against it, what would mend that, and the price. Not: a verdict. */
import { toQuery } from '#lab/derive/lab-address';
import { modeOf } from '#lab/modes';
import type { Setup } from '#lab/setup';
import type { Change, Mending, Point } from '#lessons/choosing/argue';
import { figureOf, figureText, type Criterion } from '#lessons/choosing/criterion';
import type { Situation } from '#lessons/choosing/situation';
import { lessonOf } from '#lessons/lessons';
import { hrefOf } from '../../address';
import styles from './choosing.module.css';
import type { Argued } from './queries';

/** The run in the lab that shows a criterion's figure. */
export const labHref = (setup: Setup, criterion: Criterion): string =>
  hrefOf(`/lab?${toQuery({ ...(criterion.change?.(setup) ?? setup), acts: criterion.acts })}`);

/** Where one sees it: the run, and the lesson. */
const Shown = ({ setup, criterion }: { readonly setup: Setup; readonly criterion: Criterion }) => (
  <span className={styles.shown}>
    <a href={labHref(setup, criterion)} aria-label={`Its run in the lab: ${criterion.title}`}>
      run
    </a>{' '}
    <a
      href={hrefOf(`/learn/${criterion.lesson}`)}
      aria-label={`Lesson: ${lessonOf(criterion.lesson)?.title}`}
    >
      lesson
    </a>
  </span>
);

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
  <div className={styles.change}>
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

const MendingItem = ({ mending: { remedy, mends, costs }, situation, setup }: MendingProps) => {
  const [first] = mends;
  return (
    <li data-remedy={remedy.id}>
      <strong>{remedy.label}.</strong>{' '}
      {first ? <Shown setup={remedy.apply(setup)} criterion={first.criterion} /> : null}
      <Changes changes={mends} situation={situation} />
      {costs.length === 0 ? (
        <p className={styles.none}>None of the figures here got worse.</p>
      ) : (
        <Changes price changes={costs} situation={situation} />
      )}
    </li>
  );
};

interface Props {
  readonly argued: Argued;
  readonly situation: Situation;
  readonly setup: Setup;
}

/** One column of three. */
export const Argument = ({ argued: { mode, points, mendings, inVain }, situation, setup }: Props) => {
  const label = modeOf(mode)?.label;
  const mended = new Set(mendings.flatMap(({ mends }) => mends.map(({ criterion }) => criterion.id)));
  const left = points.filter(({ side, criterion }) => side === 'against' && !mended.has(criterion.id));
  return (
    <section aria-label={`${label}: the argument`} className={styles.argument} data-argument={mode}>
      <h2 data-tone={mode}>{label}</h2>
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
        <p className={styles.none}>Tried in vain: {inVain.map(({ label: tried }) => tried).join('; ')}.</p>
      ) : null}
    </section>
  );
};
