/** A server with the rows that its database keeps of logins, and how often it looked. Not: the attacker's (attacker-box.tsx). */
import type { Instant } from '#cookies/cookie';
import type { Server } from '#lab/derive/scene/scene';
import { CredentialShape } from './credential';
import styles from './stage.module.css';
import { hostOf, SHOP, untilText } from './words';

const TABLES = {
  sessions: 'session',
  'refresh tokens': 'refresh token',
  tokens: 'token',
  denylist: 'denied',
} as const;

/** More rows than these are counted. */
const MOST_ROWS = 3;

interface Props {
  readonly server: Server;
  readonly now: Instant;
  readonly most: number;
  readonly isVeiled: boolean;
}

const lookUps = (count: number): string => (count === 1 ? '1 look-up' : `${count} look-ups`);

export const ServerBox = ({ server, now, most, isVeiled }: Props) => {
  const { origin, isDown, rows } = server;
  return (
    <div role="group" className={styles.server} data-down={isDown || undefined} aria-label={hostOf(origin)}>
      <p className={styles.host}>
        <b>{hostOf(origin)}</b> <small>{isDown ? 'down' : isVeiled ? '' : lookUps(server.lookUps)}</small>
      </p>
      {rows.slice(-MOST_ROWS).map((row) => (
        <p key={`${row.table}${row.key}`} className={styles.row} data-row={isVeiled ? undefined : row.state}>
          {row.credential ? (
            <span className={styles.stands}>
              <CredentialShape credential={row.credential} most={most} />
            </span>
          ) : null}
          <span>
            {TABLES[row.table]}
            {row.user === undefined ? '' : ` of ${row.user}`}
            {row.until === undefined ? '' : `, until ${untilText(row.until, now)}`}
            {isVeiled || row.state === 'good' ? '' : `, ${row.state}`}
          </span>
        </p>
      ))}
      {!isVeiled && rows.length === 0 && hostOf(origin) === SHOP ? <p>Stores no login</p> : null}
      {rows.length > MOST_ROWS ? <p className={styles.row}>and {rows.length - MOST_ROWS} more</p> : null}
    </div>
  );
};
