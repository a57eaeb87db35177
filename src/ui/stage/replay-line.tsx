/** What the attacker does with what came: a request to the shop, and what came back. */
import type { Message } from '#lab/derive/scene/message';
import { Answer, Shapes } from './message-lines';
import styles from './stage.module.css';
import { exchangeName, hostOf, requestText } from './words';

interface Props {
  readonly message: Message;
  /** Of the lane, for who listens; before a vote a lane's name may be an answer. */
  readonly lane: string | undefined;
  readonly isUnderWay: boolean;
  /** It is sent in this step. */
  readonly isNow: boolean;
  /** Leads to its step; absent: nowhere. */
  readonly onStep: (() => void) | undefined;
}

export const ReplayLine = ({ message, lane, isUnderWay, isNow, onStep }: Props) => {
  const says = `Attacker ▸ ${hostOf(message.to)}`;
  return (
    <div
      role="group"
      aria-label={exchangeName(message, lane, isUnderWay)}
      className={styles.replay}
      data-spot={isNow ? 'wire' : undefined}
      data-replay={message.status}
    >
      <p className={styles.message}>
        {onStep ? (
          <button type="button" onClick={onStep}>
            {says}
          </button>
        ) : (
          <b>{says}</b>
        )}
        <code>{requestText(message)}</code>
      </p>
      <p className={styles.message}>
        {message.sent.length > 0 ? <Shapes carried={message.sent} isCopy /> : <small>no credential</small>}
        <Answer message={message} isUnderWay={isUnderWay} />
      </p>
    </div>
  );
};
