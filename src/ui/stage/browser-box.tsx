/** A browser with its tabs and the three places where a credential can be. Not: what is on its way (wire-line.tsx). */
import type { Browser } from '#lab/derive/scene/scene';
import type { Instant } from '#cookies/cookie';
import { TABS, USER_AGENT_LABELS } from '#lab/run/party';
import { bytesText } from '../parts/clock-text';
import { CredentialShape, LifeBar } from './credential';
import styles from './stage.module.css';
import { PLACES, readers, tabLabel } from './words';

interface Props {
  readonly browser: Browser;
  readonly now: Instant;
  readonly most: number;
  /** Values that this step brought here. */
  readonly fresh: ReadonlySet<string>;
  readonly isVeiled: boolean;
}

export const BrowserBox = ({ browser, now, most, fresh, isVeiled }: Props) => (
  <div
    role="group"
    className={styles.browser}
    data-agent={browser.userAgent}
    aria-label={USER_AGENT_LABELS[browser.userAgent]}
  >
    <p className={styles.tabs}>
      <b>{USER_AGENT_LABELS[browser.userAgent]}</b>
      {browser.tabs.map((tab) => (
        <span key={tab} data-owner={TABS[tab].owner}>
          {tabLabel(tab)}
        </span>
      ))}
    </p>
    <div className={styles.places}>
      {browser.places.map(({ kind, items }) => (
        <div
          key={kind}
          className={styles.place}
          data-place={kind}
          data-empty={items.length === 0 || undefined}
        >
          <h3>{PLACES[kind]}</h3>
          {items.map((item) => (
            <div
              key={`${item.tab ?? ''}${item.name}${item.credential.value}`}
              className={styles.item}
              data-readable={isVeiled ? undefined : item.readableBy}
            >
              <CredentialShape
                credential={item.credential}
                most={most}
                isNew={fresh.has(item.credential.value)}
              />
              <span className={styles.name}>
                {item.name} <small>{bytesText(item.credential.bytes)}</small>
              </span>
              {item.life && !isVeiled ? <LifeBar life={item.life} now={now} /> : null}
              {isVeiled ? null : <span className={styles.readers}>{readers(item, kind)}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  </div>
);
