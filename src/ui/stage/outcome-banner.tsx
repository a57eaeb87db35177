/** What a lane comes to, on top of it, with what proves it, or with what it was before a setting changed. Not: deciding it (lab/derive/scene/outcome.ts). */
import type { Outcome } from '#lab/derive/scene/outcome';
import styles from './stage.module.css';
import { isBad, isGood, outcomeWords, proofText, wasText } from './words';

/** Left out where letters are large. */
const LONG = /(?<= )((?:locked|logged) )(?=out|in$)/u;

interface Props {
  readonly outcome: Outcome;
  readonly label: string;
  /** Before the last setting changed. */
  readonly was: Outcome['is'] | undefined;
  /** The setting that changed. */
  readonly because: string | undefined;
  readonly isVeiled: boolean;
  /** Leads to the step that proves it; absent: nowhere. */
  readonly onProof: ((step: number) => void) | undefined;
}

export const OutcomeBanner = ({ outcome, label, was, because, isVeiled, onProof }: Props) => {
  if (isVeiled) {
    return (
      <header className={styles.outcome}>
        <h2>{label}</h2>
      </header>
    );
  }
  const { sign, says } = outcomeWords(outcome);
  //
  const [before, long, after] = outcome.is === 'none' ? [says] : says.split(LONG);
  const { step } = outcome;
  const proof = proofText(outcome);
  return (
    <header
      className={styles.outcome}
      data-outcome={outcome.is}
      data-good={isGood(outcome.is) || undefined}
      data-bad={isBad(outcome.is) || undefined}
    >
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <strong>
        {before}
        {long === undefined ? null : <span className={styles.long}>{long}</span>}
        {after}
      </strong>
      <h2>{label}</h2>
      {was === undefined || was === outcome.is ? null : (
        <p className={styles.was} data-was={was}>
          {wasText(was, outcome.is, because)}
        </p>
      )}
      {proof && onProof && step !== undefined ? (
        <p>
          <button
            type="button"
            onClick={() => {
              onProof(step);
            }}
          >
            {proof}
          </button>
        </p>
      ) : (
        <p>{proof}</p>
      )}
    </header>
  );
};
