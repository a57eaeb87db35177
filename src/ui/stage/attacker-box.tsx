/** What the attacker holds: what was stolen, what was made, and logins of their own. Not: what is done with it (replay-line.tsx). */
import type { Browser, Scene } from '#lab/derive/scene/scene';
import { CredentialShape, Held } from './credential';
import { useDrawing } from './drawn';
import styles from './stage.module.css';
import { spotOf } from './travel/anchors';
import { ATTACKERS, kindText } from './words';

/** More than these are counted. */
const MOST = 2;

interface Props {
  readonly attacker: NonNullable<Scene['attacker']>;
  /** The attacker's own, where there is one. */
  readonly browser: Browser | undefined;
}

export const AttackerBox = ({ attacker: { loot }, browser }: Props) => {
  const { isVeiled } = useDrawing();
  const own = browser?.places.filter(({ items }) => items.length > 0) ?? [];
  const held = new Set(own.flatMap(({ items }) => items.map(({ credential }) => credential.value)));
  const shown = loot.filter(({ credential }) => !held.has(credential.value));
  return (
    <div role="group" className={styles.attacker} aria-label="Attacker" data-spot="attacker">
      <p className={styles.host}>
        <b>Attacker</b> <small>{ATTACKERS}</small>
      </p>
      {browser?.tabs.map((tab) => (
        <span key={tab} data-spot={spotOf({ at: 'script', userAgent: 'attacker', tab })} />
      ))}
      {own.length > 0 ? (
        <p className={styles.own}>
          Own login
          {own.map(({ kind, items }) => (
            <span
              key={kind}
              className={styles.own}
              data-spot={spotOf({ at: 'place', userAgent: 'attacker', place: kind })}
            >
              {items.map(({ name, credential }) => (
                <CredentialShape
                  key={`${name}${credential.value}`}
                  credential={credential}
                  at={{ at: 'place', userAgent: 'attacker', place: kind }}
                />
              ))}
            </span>
          ))}
        </p>
      ) : null}
      {loot.length === 0 && own.length === 0 && !isVeiled ? <p>No credential arrived</p> : null}
      {shown.slice(-MOST).map(({ credential, life }) => (
        <Held
          key={credential.value}
          credential={credential}
          at={{ at: 'attacker' }}
          isCopy
          name={kindText(credential)}
          life={life}
        />
      ))}
      {shown.length > MOST ? <p>and {shown.length - MOST} more</p> : null}
    </div>
  );
};
