/** All that is said of a situation once one has picked or passed: the tension, a card for each mode, the figures. */
import type { CSSProperties } from 'react';
import { criteria } from '#lessons/choosing/criteria';
import type { Situation } from '#lessons/choosing/situation';
import { tensionIn, tensionText } from '#lessons/choosing/tension';
import { Argument } from './argument';
import styles from './choosing.module.css';
import { Figures } from './figures';
import { OftenSaidList } from './often-said-list';
import { ToldPick, type Picked } from './pick';
import { useSheet } from './sheet';

/** Where the criteria draw a line that is a judgement. */
const Lines = ({ situation }: { readonly situation: Situation }) => (
  <details className={`stack ${styles.block}`}>
    <summary>Limits that are our judgment</summary>
    <ul className="bullets">
      {criteria
        .flatMap((criterion) => (criterion.matters(situation) ? (criterion.line?.(situation) ?? []) : []))
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  </details>
);

interface Props {
  readonly picked: Picked | 'skipped';
  /** Whether anything may be measured now. */
  readonly on: boolean;
  readonly onAgain: () => void;
}

/** The tension first, as the shortest answer there is. */
export const Answer = ({ picked, on, onAgain }: Props) => {
  const { argued, situation } = useSheet();
  const tension = tensionIn(argued.map(({ mode, points }) => [mode, points] as const));
  return (
    <>
      {picked === 'skipped' ? null : <ToldPick picked={picked} onAgain={onAgain} />}
      <p className={styles.tension} data-tension>
        {tension ? tensionText(tension) : 'No two goals here conflict.'}
      </p>
      <div className={`box ${styles.arguments}`} style={{ '--modes': argued.length } as CSSProperties}>
        {argued.map((each) => (
          <Argument key={each.mode} argued={each} />
        ))}
      </div>
      <p className={`quiet ${styles.none}`}>Shorter bars are better. “no end” is a full bar.</p>
      <Figures />
      <Lines situation={situation} />
      <OftenSaidList on={on} />
      <p>
        <button
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          Print this sheet
        </button>
      </p>
    </>
  );
};
