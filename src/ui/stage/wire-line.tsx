/** What goes between Alice's browsers and the servers in a step, or what happens without a request. Not: what the attacker sends (replay-line.tsx). */
import type { Message } from '#lab/derive/scene/message';
import { isAttackersServer } from '#lab/origins';
import { isAttackers } from '#lab/run/party';
import { MessageLines } from './message-lines';
import styles from './stage.module.css';
import { exchangeName } from './words';

interface Props {
  readonly message: Message | undefined;
  /** What the step says where it is no exchange. */
  readonly says: string | undefined;
  /** Of the lane, for who listens; before a vote a lane's name may be an answer. */
  readonly lane: string | undefined;
  readonly isUnderWay: boolean;
  /** What of hers was copied to the attacker, and how. */
  readonly taken: string | undefined;
}

export const WireLine = ({ message, says, lane, isUnderWay, taken }: Props) => (
  <div
    className={styles.wire}
    role={message ? 'group' : undefined}
    aria-label={message && exchangeName(message, lane, isUnderWay)}
    data-spot={message ? 'wire' : undefined}
    data-by={message && isAttackers(message.by) ? 'attacker' : undefined}
    data-to={message && isAttackersServer(message.to) ? 'attacker' : undefined}
    data-idle={message ? undefined : true}
  >
    {taken === undefined ? null : <span className={styles.tap} data-tap aria-hidden="true" />}
    {message ? (
      <div className={styles.packet}>
        <MessageLines message={message} isUnderWay={isUnderWay} />
      </div>
    ) : says ? (
      <p className={styles.packet}>{says}</p>
    ) : taken === undefined ? null : (
      <p className={styles.packet} data-taken>
        {taken}
      </p>
    )}
  </div>
);
