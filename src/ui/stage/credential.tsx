/** A credential as one shape wherever it is drawn: its length follows its bytes within the place it lies in, a JWT in its three parts. Not: its text. */
import type { Instant } from '#cookies/cookie';
import type { Credential, Life } from '#lab/derive/scene/credential';
import { bytesText } from '../parts/clock-text';
import styles from './credential.module.css';
import { KINDS, lifeText } from './words';

interface Props {
  readonly credential: Credential;
  /** Bytes of the largest credential on the stage: it takes the whole width of its place. */
  readonly most: number;
  /** It is a copy, not the original. */
  readonly isCopy?: boolean;
  /** It was not there a step ago. */
  readonly isNew?: boolean;
}

const PARTS = ['header', 'claims', 'signature'] as const;

export const CredentialShape = ({ credential, most, isCopy = false, isNew = false }: Props) => {
  const { kind, bytes, parts } = credential;
  return (
    <span
      className={styles.shape}
      data-credential={kind}
      data-bytes={bytes}
      data-copy={isCopy || undefined}
      data-new={isNew || undefined}
      role="img"
      aria-label={`${isCopy ? 'Copy of the ' : ''}${KINDS[kind]}, ${bytesText(bytes)}`}
      style={{ inlineSize: `max(0.875rem, ${((bytes / most) * 100).toFixed(2)}%)` }}
    >
      {parts?.map((length, index) => (
        <i key={PARTS[index]} data-part-of={PARTS[index]} style={{ flexGrow: length }} />
      ))}
    </span>
  );
};

/** The life that is left, as a bar and in words. */
export const LifeBar = ({ life, now }: { readonly life: Life; readonly now: Instant }) => {
  const whole = life.until === undefined ? 1 : Math.max(life.until - life.from, 1);
  const left = life.until === undefined ? 1 : Math.max(life.until - now, 0);
  const share = life.state === 'alive' ? left / whole : 0;
  return (
    <span className={styles.life} data-life={life.state}>
      <span className={styles.track} aria-hidden="true">
        <i style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
      </span>
      {lifeText(life, now)}
    </span>
  );
};
