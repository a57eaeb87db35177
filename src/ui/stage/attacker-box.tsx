/** What the attacker holds, and what is done with it: the replay and its answer. Not: how it was taken. */
import type { Instant } from '#cookies/cookie';
import type { Scene } from '#lab/derive/scene/scene';
import { bytesText } from '../parts/clock-text';
import { CredentialShape, LifeBar } from './credential';
import styles from './stage.module.css';
import { ATTACKERS, KINDS, requestText } from './words';

interface Props {
  readonly attacker: NonNullable<Scene['attacker']>;
  readonly now: Instant;
  readonly most: number;
  readonly step: number;
  readonly isVeiled: boolean;
}

export const AttackerBox = ({ attacker, now, most, step, isVeiled }: Props) => {
  const last = attacker.uses.at(-1);
  return (
    <div role="group" className={styles.attacker} aria-label="Attacker">
      <p className={styles.host}>
        <span>
          <b>Attacker</b> <small>{ATTACKERS}</small>
        </span>
        {last && !isVeiled ? (
          <span className={styles.use} data-refused={last.message.status >= 400 || undefined}>
            <code>{requestText(last.message)}</code> <b>{last.message.status}</b>
          </span>
        ) : null}
      </p>
      {attacker.loot.length === 0 && !isVeiled ? <p>The attacker got nothing usable</p> : null}
      {attacker.loot.slice(-2).map(({ credential, life, step: at }) => (
        <div key={credential.value} className={styles.item}>
          <CredentialShape credential={credential} most={most} isCopy isNew={at === step} />
          <span className={styles.name}>
            {KINDS[credential.kind]} <small>{bytesText(credential.bytes)}</small>
          </span>
          {life && !isVeiled ? <LifeBar life={life} now={now} /> : null}
        </div>
      ))}
    </div>
  );
};
