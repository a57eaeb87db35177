/** The closing sheet: a situation is stated, and each mode is argued for and against by figures measured for it. */
import { useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { MODE_IDS } from '#lessons/choosing/argue';
import { situationIn, situationText } from '#lessons/choosing/situation';
import { hrefOf, navigate } from '../../address';
import { Answer } from './answer';
import styles from './choosing.module.css';
import { AskPick, type Picked } from './pick';
import { useArguments, useCancel } from './queries';
import { SheetContext } from './sheet';
import { sheetPath, SituationForm } from './situation-form';

/** `#/learn/choosing?end=now&services=40` */
export const ChoosingPage = () => {
  const query = useSearch();
  const situation = useMemo(() => situationIn(query), [query]);
  const [picked, setPicked] = useState<Picked | 'skipped'>();
  const [stopped, setStopped] = useState(false);
  /** Gets the focus when what had it is gone. */
  const answer = useRef<HTMLDivElement>(null);
  const pick = (next: Picked | 'skipped' | undefined) => {
    setPicked(next);
    answer.current?.focus();
  };
  const cancel = useCancel();
  const { setup, argued, whole, done, all, error } = useArguments(situation, !stopped);
  const told = picked !== undefined;
  const busy = !whole || done < all;
  return (
    <article className={`stack loose ${styles.page}`}>
      <div className={`words ${styles.head}`}>
        <h1>Choosing</h1>
        <a href={hrefOf('/learn')}>All lessons</a>
      </div>
      <p className={styles.lead}>
        Describe your system. The lab measures every design for it. You weigh what matters more.
      </p>
      <div className={`stack ${styles.view}`}>
        <SituationForm
          situation={situation}
          onChange={(next) => {
            navigate(sheetPath(next), { replace: true });
          }}
        />
        <p className={styles.stated} data-situation>
          {situationText(situation)}
        </p>
        <div ref={answer} tabIndex={-1} className={`stack loose ${styles.answer}`}>
          {told ? null : <AskPick setup={setup} onPick={pick} />}
          <div className={`row quiet ${styles.status}`} data-measured={busy ? 'no' : 'yes'}>
            <p role="status">
              {error
                ? `Measuring a figure failed: ${error.message}`
                : busy
                  ? stopped
                    ? 'Stopped.'
                    : 'Measuring …'
                  : `Measured in ${all} setups of the lab, in this page.`}
            </p>
            {busy && !error ? (
              <>
                <span>
                  {done} of {whole ? all : `the first ${MODE_IDS.length}`} setups
                </span>
                <button
                  type="button"
                  onClick={() => {
                    if (!stopped) cancel();
                    setStopped(!stopped);
                  }}
                >
                  {stopped ? 'Continue measuring' : 'Stop measuring'}
                </button>
              </>
            ) : null}
          </div>
          {told && whole ? (
            <SheetContext value={{ situation, setup, argued }}>
              <Answer
                picked={picked}
                on={!stopped}
                onAgain={() => {
                  pick(undefined);
                }}
              />
            </SheetContext>
          ) : null}
        </div>
      </div>
    </article>
  );
};
