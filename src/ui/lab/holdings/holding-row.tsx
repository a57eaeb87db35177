/** One thing held: where, under which name, readable by whom. */
import type { ReadableBy } from '#lab/derive/holdings';
import { encodeUtf8 } from '#text/utf8';
import { bytesText } from '../../parts/clock-text';
import { tokensOf, type OpaqueValues } from './credential-marks';
import { ShortCredential } from './credential-text';
import { DecodeButton } from './decode-button';
import type { ChangedHolding } from './holding-changes';
import styles from './holding-row.module.css';

interface Props extends ChangedHolding {
  readonly values: OpaqueValues;
  readonly now: number;
}

const READABLE: Readonly<Record<ReadableBy, string>> = {
  'any script': 'any script can read it',
  'own script': 'injected script catches it in use',
  'no script': 'no script can read it',
};

const STYLES: Readonly<Record<ReadableBy, string | undefined>> = {
  'any script': styles.readable,
  'own script': undefined,
  'no script': styles.hidden,
};

const Readable = ({ by }: { by: ReadableBy }) => (
  <span className={STYLES[by]}>
    {by === 'any script' ? <span aria-hidden="true">▲ </span> : null}
    {READABLE[by]}
  </span>
);

/** A date and a time that may be on two lines. */
const withSpace = (note: string): string => note.replace(/(?<=\d)T(\d\d:\d\d:\d\d)Z$/u, ' $1');

/** A row of a list. */
export const HoldingRow = ({ holding, change, values, now }: Props) => {
  const { area, name, value, notes, readableBy } = holding;
  const token = tokensOf(value)[0];
  return (
    <li className={styles.row} data-change={change} data-readable-by={readableBy}>
      <p className={`words soft ${styles.line}`}>
        {area}
        {readableBy === undefined || change === 'removed' ? null : <Readable by={readableBy} />}
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
        <p className={`words soft ${styles.line}`}>
          {notes.map((note) => (
            <span key={note}>{withSpace(note)}</span>
          ))}
        </p>
      )}
    </li>
  );
};
