/** A credential as one shape wherever it is drawn: as long as its bytes on one scale, a JWT in its three parts. */
import type { CSSProperties } from 'react';
import type { Anchor } from '#lab/derive/scene/legs';
import type { Credential, Life } from '#lab/derive/scene/credential';
import { pointsAt, usePointing } from '../parts/pointing';
import { bytesText } from '../parts/clock-text';
import styles from './credential.module.css';
import { drawnBytes, useDrawing, useLane } from './drawn';
import { arrivalKey } from './travel/anchors';
import { kindText, lifeLeft, lifeText } from './words';

interface Props {
  readonly credential: Credential;
  /** Where it is drawn. */
  readonly at?: Anchor;
  /** It is a copy, not the original. */
  readonly isCopy?: boolean;
  /** It is on its way: nobody can press it. */
  readonly isFlying?: boolean;
}

const PARTS = ['header', 'claims', 'signature'] as const;

export const CredentialShape = ({ credential, at, isCopy = false, isFlying = false }: Props) => {
  const { most, open } = useDrawing();
  const { now, awaited } = useLane();
  const { kind, bytes, parts, value } = credential;
  const id = `credential ${value}`;
  const isLit = usePointing((pointing) => pointing.id === id);
  const drawn = drawnBytes(bytes, most);
  const scale = drawn > bytes ? ', drawn longer than to scale' : '';
  const shared = {
    className: styles.shape,
    'data-credential': kind,
    'data-bytes': bytes,
    'data-copy': isCopy || undefined,
    'data-lit': isLit || undefined,
    'data-awaited': (at && awaited.has(arrivalKey(at, credential))) || undefined,
    'aria-label': `${isCopy ? 'Copy of the ' : ''}${kindText(credential)}, ${bytesText(bytes)}${scale}`,
    style: { '--bytes': drawn.toFixed(2) } as CSSProperties,
    children: parts?.map((length, index) => (
      <i key={PARTS[index]} data-part-of={PARTS[index]} style={{ flexGrow: length }} />
    )),
  };
  if (!open || isFlying) return <span role="img" {...shared} />;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      {...pointsAt(id, [])}
      onClick={() => {
        open(credential, now);
      }}
      {...shared}
    />
  );
};

interface HeldProps extends Props {
  readonly name: string;
  readonly life: Life | undefined;
}

/** A credential that somebody holds: under it a bar of the life that is left, after it its name. */
export const Held = ({ name, life, ...shape }: HeldProps) => {
  const { isVeiled } = useDrawing();
  const { now } = useLane();
  const shown = isVeiled ? undefined : life;
  return (
    <div className={styles.held} data-life={shown?.state}>
      <span className={styles.thing}>
        <CredentialShape {...shape} />
        {shown ? (
          <span className={styles.track} aria-hidden="true">
            <i style={{ inlineSize: `${(lifeLeft(shown, now) * 100).toFixed(1)}%` }} />
          </span>
        ) : null}
      </span>
      <span className={styles.name}>
        {name} <small>{bytesText(shape.credential.bytes)}</small>
        {shown ? (
          <span className={styles.left} data-left>
            {' '}
            · {lifeText(shown, now)}
          </span>
        ) : null}
      </span>
    </div>
  );
};
