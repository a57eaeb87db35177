/** What a lane comes to, on top of it, with what proves it, or with what it was before a setting changed. Not: deciding it (lab/derive/scene/outcome.ts). */
import type { Outcome } from '#lab/derive/scene/outcome';
import styles from './stage.module.css';
import { OUTCOMES, proofText, wasText } from './words';

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
  const { sign, says } = OUTCOMES[outcome.is];
  const { step } = outcome;
  const proof = proofText(outcome);
  return (
    <header className={styles.outcome} data-outcome={outcome.is}>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <strong>{says}</strong>
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
