/** A credential of the stage as the inspector shows it, or, where it says nothing itself, as text. */
import type { Instant } from '#cookies/cookie';
import type { Credential } from '#lab/derive/scene/credential';
import { bytesText } from '../parts/clock-text';
import { Dialog } from '../parts/dialog';
import { DecodedToken } from './decoded-token';
import styles from './stage.module.css';
import { kindText, OPAQUE } from './words';

interface Props {
  readonly credential: Credential;
  readonly now: Instant;
  readonly onClose: () => void;
}

export const CredentialDialog = ({ credential, now, onClose }: Props) => {
  const { kind, value, bytes } = credential;
  const called = kindText(credential);
  const name = `${called.slice(0, 1).toUpperCase()}${called.slice(1)}`;
  return (
    <Dialog title={`${name}, ${bytesText(bytes)}`} width="wide" onClose={onClose}>
      {kind === 'jwt' ? (
        <DecodedToken token={value} now={now} />
      ) : (
        <p className={styles.opened}>
          <code>{value}</code>
          {OPAQUE[kind]}
        </p>
      )}
    </Dialog>
  );
};
