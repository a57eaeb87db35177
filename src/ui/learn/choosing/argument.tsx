/** One mode's side of the argument: its advantages, its disadvantages, what would mend these, and the price. */
import type { CSSProperties } from 'react';
import { modeOf } from '#lab/modes';
import type { Point } from '#lessons/choosing/argue';
import type { Situation } from '#lessons/choosing/situation';
import { figureOf, figureText } from '#lessons/choosing/criterion';
import { barSize, drawnCriteria, lengthsOf } from './bars';
import styles from './choosing.module.css';
import { MendingItem } from './mending';
import type { Argued } from './queries';
import { useSheet } from './sheet';
import { Shown } from './shown';

interface SideProps {
  readonly title: string;
  readonly sign: string;
  readonly side: 'for' | 'against';
  readonly points: readonly Point[];
}

const Side = ({ title, sign, side, points }: SideProps) => {
  const { situation, setup } = useSheet();
  const own = points.filter((point) => point.side === side);
  return (
    <>
      <h3>{title}</h3>
      {own.length === 0 ? <p className={`quiet ${styles.none}`}>Nothing measured.</p> : null}
      <ul className={`stack tight ${styles.points}`} data-side={side}>
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

/** The same figures on each card, on one scale. */
const Bars = ({ mode }: { readonly mode: string }) => {
  const { argued: all, situation } = useSheet();
  const at = all.findIndex((each) => each.mode === mode);
  return (
    <dl className={styles.bars}>
      {drawnCriteria(all[at]?.points ?? [], situation).map((criterion) => {
        const points = all.flatMap((each) =>
          each.points.filter((point) => point.criterion.id === criterion.id),
        );
        const point = points[at];
        if (!point) return null;
        return (
          <div key={criterion.id} data-bar={criterion.id} data-side={point.side}>
            <dt>{criterion.title}</dt>
            <dd>
              <span
                className={styles.bar}
                style={{ inlineSize: barSize(lengthsOf(points, situation)[at] ?? 0) }}
              />
              {figureText(criterion, figureOf(criterion, point.reading, situation))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

/** What weighs most here: the first thing against it, or else the first for it. */
const sentenceOf = (points: readonly Point[], situation: Situation): string => {
  const first = points.find(({ side }) => side === 'against') ?? points.find(({ side }) => side === 'for');
  return first ? first.criterion.says(first.reading, situation) : 'No measured figure matters here.';
};

/** The reasons are a press away. */
export const Argument = ({ argued }: { readonly argued: Argued }) => {
  const { situation } = useSheet();
  const { mode, points, mendings, inVain } = argued;
  const label = modeOf(mode)?.label;
  const mended = new Set(mendings.flatMap(({ mends }) => mends.map(({ criterion }) => criterion.id)));
  const left = points.filter(({ side, criterion }) => side === 'against' && !mended.has(criterion.id));
  const granted = points.filter(({ side }) => side === 'for').length;
  const denied = points.filter(({ side }) => side === 'against').length;
  return (
    <section aria-label={label} className={styles.argument} data-argument={mode}>
      <h2>
        {label}{' '}
        <small data-wishes={granted}>
          {granted} of {granted + denied} wishes
        </small>
        <span
          className={styles.wishes}
          style={{ '--granted': granted, '--denied': denied } as CSSProperties}
          aria-hidden="true"
        />
      </h2>
      <p className={styles.sentence} data-side={denied > 0 ? 'against' : 'for'}>
        {sentenceOf(points, situation)}
      </p>
      <Bars mode={mode} />
      <details className={styles.why}>
        <summary>Why, and what would change it</summary>
        <Side title="Advantages" sign="+" side="for" points={points} />
        <Side title="Disadvantages" sign="−" side="against" points={points} />
        <h3>Changes that help, and their price</h3>
        <ul className={`stack tight ${styles.mendings}`}>
          {mendings.map((mending) => (
            <MendingItem key={mending.remedy.id} mending={mending} />
          ))}
        </ul>
        {left.length > 0 ? (
          <p className={`quiet ${styles.none}`}>
            No change helped: {left.map(({ criterion }) => criterion.title).join('; ')}.
          </p>
        ) : null}
        {inVain.length > 0 ? (
          <p className={`quiet ${styles.none} ${styles.vain}`}>
            Tried without effect: {inVain.map(({ label: tried }) => tried).join('; ')}.
          </p>
        ) : null}
      </details>
    </section>
  );
};
