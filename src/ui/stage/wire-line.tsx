/** The message that is on its way in a step, and what it carries. Not: its bytes one by one (the record). */
import { isAttackers } from '#lab/run/party';
import type { Message } from '#lab/derive/scene/message';
import { reasonPhrase } from '#http/reason-phrases';
import { bytesText } from '../parts/clock-text';
import { CredentialShape } from './credential';
import styles from './stage.module.css';
import { hostOf, requestText, SHOP } from './words';

interface Props {
  readonly message: Message | undefined;
  /** What the step says where it is no exchange. */
  readonly says: string | undefined;
  readonly most: number;
  readonly isVeiled: boolean;
}

/** The credential of a message, or that it carries none. */
const Carried = ({ message, most }: { readonly message: Message; readonly most: number }) =>
  message.sent.length === 0 ? (
    <small>no credential</small>
  ) : (
    message.sent.map(({ credential, as, name }) => (
      <span key={`${as}${name ?? ''}${credential.value}`} className={styles.carried}>
        <CredentialShape credential={credential} most={most} isCopy={isAttackers(message.by)} isNew />
      </span>
    ))
  );

export const WireLine = ({ message, says, most, isVeiled }: Props) => (
  <div className={styles.wire} data-by={message && isAttackers(message.by) ? 'attacker' : undefined}>
    {message ? (
      <>
        <p className={styles.host}>
          <span>
            <code>{requestText(message)}</code>{' '}
            {hostOf(message.to) === SHOP ? null : <span>to {hostOf(message.to)} </span>}
            <small>{bytesText(message.requestBytes)}</small>
          </span>
          <b>
            {isVeiled ? null : <span aria-hidden="true">{message.status >= 400 ? '✗' : '✓'} </span>}
            {message.status} {reasonPhrase(message.status)}
          </b>
        </p>
        <p className={styles.carries}>
          <Carried message={message} most={most} />
        </p>
      </>
    ) : (
      <p className={styles.says}>{says}</p>
    )}
  </div>
);
