/** A request with what it carries, and its answer with what that hands over. */
import { isRightAnswer, type Carried, type Message } from '#lab/derive/scene/message';
import { reasonPhrase } from '#http/reason-phrases';
import { bytesText } from '../parts/clock-text';
import { CredentialShape } from './credential';
import { useDrawing, useLane } from './drawn';
import styles from './stage.module.css';
import { hostOf, isOnMachine, requestText, SHOP } from './words';

/** What a message carries. */
export const Shapes = ({
  carried,
  isCopy,
}: {
  readonly carried: readonly Carried[];
  readonly isCopy: boolean;
}) =>
  carried.map(({ credential, as, name }) => (
    <CredentialShape
      key={`${as}${name ?? ''}${credential.value}`}
      credential={credential}
      at={{ at: 'wire' }}
      isCopy={isCopy}
    />
  ));

interface Props {
  readonly message: Message;
  /** The server has not answered. */
  readonly isUnderWay: boolean;
}

export const Answer = ({ message, isUnderWay }: Props) => {
  const { isVeiled } = useDrawing();
  const { taken } = useLane();
  const { status, responseBytes, got } = message;
  const isGood = isVeiled ? undefined : isRightAnswer(message, taken);
  if (isUnderWay) return <span>…</span>;
  return (
    <>
      <span data-good={isGood}>
        <span aria-hidden="true">▲ </span>
        <b>
          {status} {reasonPhrase(status)}
          {isGood === undefined ? null : <span aria-hidden="true">{isGood ? ' ✓' : ' ✗'}</span>}
        </b>{' '}
        <small>{bytesText(responseBytes)}</small>
      </span>
      <Shapes carried={got} isCopy={isOnMachine(message)} />
    </>
  );
};

export const MessageLines = ({ message, isUnderWay }: Props) => {
  const { to, sent } = message;
  return (
    <>
      <p className={styles.message}>
        <span>
          <span aria-hidden="true">▼ </span>
          <code>{requestText(message)}</code> {hostOf(to) === SHOP ? null : <span>to {hostOf(to)} </span>}
          <small>{bytesText(message.requestBytes)}</small>
        </span>
        {sent.length > 0 ? (
          <Shapes carried={sent} isCopy={isOnMachine(message)} />
        ) : (
          <small>no credential</small>
        )}
      </p>
      <p className={styles.message}>
        <Answer message={message} isUnderWay={isUnderWay} />
      </p>
    </>
  );
};
