/** One thing held: where, under which name, readable by whom. Not: the whole value, which the wire text shows. */
import { encodeUtf8 } from '#text/utf8';
import { bytesText } from './clock-text';
import { tokensOf, type OpaqueValues } from './credential-marks';
import { ShortCredential } from './credential-text';
import { DecodeButton } from './decode-button';
import type { ChangedHolding } from './holding-changes';
import styles from './holding-row.module.css';

interface Props extends ChangedHolding {
  readonly values: OpaqueValues;
  readonly now: number;
}

const Readable = ({ byScript }: { byScript: boolean }) => (
  <span className={byScript ? styles.readable : styles.hidden}>
    {byScript ? (
      <>
        <span aria-hidden="true">▲ </span>a script can read it
      </>
    ) : (
      'no script can read it'
    )}
  </span>
);

/** A date and a time that may stand on two lines. */
const withSpace = (note: string): string => note.replace(/(?<=\d)T(\d\d:\d\d:\d\d)Z$/u, ' $1');

/** A row of a list. */
export const HoldingRow = ({ holding, change, values, now }: Props) => {
  const { area, name, value, notes, scriptReadable } = holding;
  const token = tokensOf(value)[0];
  return (
    <li className={styles.row} data-change={change} data-script-readable={scriptReadable}>
      <p className={styles.place}>
        {area}
        {scriptReadable === undefined || change === 'removed' ? null : <Readable byScript={scriptReadable} />}
      </p>
      <div className={styles.value}>
        <span className={area === 'cookie jar' ? styles.cookie : undefined}>{name}</span>{' '}
        <ShortCredential text={value} values={values} />{' '}
        <span className={styles.bytes}>{bytesText(encodeUtf8(value).length)}</span>{' '}
        {token !== undefined && change !== 'removed' ? (
          <DecodeButton token={token} name={name} now={now} />
        ) : null}{' '}
        {change ? <em className={styles.change}>{change}</em> : null}
      </div>
      {change === 'removed' ? null : (
        <p className={styles.notes}>
          {notes.map((note) => (
            <span key={note}>{withSpace(note)}</span>
          ))}
        </p>
      )}
    </li>
  );
};
