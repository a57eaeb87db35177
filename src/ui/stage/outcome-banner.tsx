/** What a lane comes to, on top of it, with what proves it. Not: deciding it (lab/derive/scene/outcome.ts). */
import type { Scene } from '#lab/derive/scene/scene';
import styles from './stage.module.css';
import { OUTCOMES } from './words';

interface Props {
  readonly scene: Scene;
  readonly label: string;
}

export const OutcomeBanner = ({ scene: { outcome }, label }: Props) => {
  const { sign, says } = OUTCOMES[outcome.is];
  return (
    <header className={styles.outcome} data-outcome={outcome.is}>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <strong>{says}</strong>
      <h2>{label}</h2>
      <p>
        {outcome.because ??
          (outcome.shown ? `Alice’s ${outcome.shown.request} was answered with ${outcome.shown.status}` : '')}
      </p>
    </header>
  );
};
