/** A server with the rows that its database keeps of logins, how often it looked, and what it checked. Not: the attacker's (attacker-box.tsx). */
import { memo } from 'react';
import type { Server } from '#lab/derive/scene/servers';
import { CredentialShape } from './credential';
import { useDrawing, useLane } from './drawn';
import styles from './stage.module.css';
import { hostOf, lookUpsText, ROLES, rowWords, SHOP } from './words';

/** More rows than these are counted. */
const MOST_ROWS = 3;

interface Props {
  readonly server: Server;
  /** It has not answered. */
  readonly isUnderWay: boolean;
}

const SEALS = {
  accepted: { sign: '✓', says: 'JWT accepted' },
  rejected: { sign: '✗', says: 'JWT rejected' },
};

/** Where it is too long, it breaks after a dot. */
const HostName = ({ host }: { readonly host: string }) => (
  <b>
    {host.split(/(?<=\.)/u).map((part) => (
      <span key={part}>
        {part}
        <wbr />
      </span>
    ))}
  </b>
);

export const ServerBox = memo(({ server, isUnderWay }: Props) => {
  const { isVeiled } = useDrawing();
  const { now } = useLane();
  const { origin, role, isAhead, isDown, rows, lookUps, checked } = server;
  const seal = checked && !isUnderWay ? SEALS[checked] : undefined;
  return (
    <div
      role="group"
      className={styles.server}
      data-spot={origin}
      data-down={isDown || undefined}
      aria-label={hostOf(origin)}
    >
      <p className={styles.host}>
        <HostName host={hostOf(origin)} />{' '}
        <small>{isDown ? 'down' : role ? ROLES[role] : isVeiled ? '' : lookUpsText(lookUps)}</small>
      </p>
      {role ? <p>{isAhead ? 'No request yet' : lookUpsText(lookUps)}</p> : null}
      {seal && !isVeiled ? (
        <p className={styles.row}>
          <span className={styles.seal} data-refused={checked === 'rejected' || undefined} aria-hidden="true">
            {seal.sign}
          </span>
          <span>{seal.says}</span>
        </p>
      ) : null}
      {rows.slice(-MOST_ROWS).map((row) => {
        const { what, whose, until, state } = rowWords(row, now, isVeiled);
        return (
          <p
            key={`${row.table}${row.key}`}
            className={styles.row}
            data-row={isVeiled && row.state !== 'deleted' ? undefined : row.state}
          >
            {row.credential ? <CredentialShape credential={row.credential} /> : null}
            <span>
              {what}
              <span className={styles.whose}>{whose}</span>
              <span className={styles.until}>{until}</span>
              {state}
            </span>
          </p>
        );
      })}
      {!isVeiled && lookUps !== undefined && rows.length === 0 && hostOf(origin) === SHOP ? (
        <p>Stores no login</p>
      ) : null}
      {rows.length > MOST_ROWS ? <p>and {rows.length - MOST_ROWS} more</p> : null}
    </div>
  );
});
