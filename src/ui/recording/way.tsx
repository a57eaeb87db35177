/** The credentials of a recorded login, each with its way from issue to end. */
import { inWords } from '#lint/duration';
import { memo } from 'react';
import { KIND_NAMES, type RecordedCredential, type RecordedKind, type Sighting } from '#recording/credential';
import type { RecordedFlow } from '#recording/recorded-flow';
import { bytesText } from '../parts/clock-text';
import styles from './panels.module.css';
import { sightingText } from './words';

interface Leg {
  readonly says: string;
  /** Indices of exchanges. */
  readonly at: readonly number[];
}

/** What happened in the same manner several times in a row is told once. */
const legsOf = (way: readonly Sighting[]): readonly Leg[] => {
  const legs: { says: string; at: number[] }[] = [];
  for (const sighting of way) {
    const says = sightingText(sighting);
    const last = legs.at(-1);
    if (last?.says === says) {
      if (last.at.at(-1) !== sighting.exchange) last.at.push(sighting.exchange);
    } else legs.push({ says, at: [sighting.exchange] });
  }
  return legs;
};

/** More exchanges than these are counted. */
const MOST = 12;

interface LegProps extends Leg {
  readonly onStep: (exchange: number) => void;
}

const LegLine = ({ says, at, onStep }: LegProps) => (
  <li>
    {says}{' '}
    {at.slice(0, MOST).map((exchange) => (
      <button
        key={exchange}
        type="button"
        className={styles.at}
        aria-label={`Exchange ${exchange + 1}`}
        onClick={() => {
          onStep(exchange);
        }}
      >
        {exchange + 1}
      </button>
    ))}
    {at.length > MOST ? ` and ${at.length - MOST} more` : null}
  </li>
);

interface Props {
  readonly flow: RecordedFlow;
  readonly onStep: (exchange: number) => void;
  readonly onOpen: (index: number) => void;
}

const Way = ({ credential, flow, onStep, onOpen }: Props & { readonly credential: RecordedCredential }) => {
  const { index, kind, because, bytes, way, lifetime, ended, replacedBy } = credential;
  const next = replacedBy === undefined ? undefined : flow.credentials[replacedBy]?.way[0]?.exchange;
  return (
    <li className={styles.item} data-recorded={kind}>
      <h2>
        {kind === 'unknown' ? (
          KIND_NAMES[kind]
        ) : (
          <button
            type="button"
            className={styles.name}
            aria-haspopup="dialog"
            onClick={() => {
              onOpen(index);
            }}
          >
            {KIND_NAMES[kind]}
          </button>
        )}{' '}
        <small>
          {bytesText(bytes)}
          {lifetime === undefined ? '' : `, lives ${inWords(lifetime)}`}
        </small>
      </h2>
      <p className="quiet">{because}</p>
      <ol className={styles.way}>
        {legsOf(way).map((leg) => (
          <LegLine key={`${leg.says}${leg.at[0]}`} {...leg} onStep={onStep} />
        ))}
        {ended?.by === 'refused' ? (
          <LegLine says="refused by the server" at={[ended.exchange]} onStep={onStep} />
        ) : null}
        {next === undefined ? null : <LegLine says="replaced by a new one" at={[next]} onStep={onStep} />}
        {ended || next !== undefined ? null : <li className="quiet">? Its end is not recorded</li>}
      </ol>
    </li>
  );
};

const List = ({ credentials, ...props }: Props & { readonly credentials: readonly RecordedCredential[] }) => (
  <ul>
    {credentials.map((credential) => (
      <Way key={credential.index} credential={credential} {...props} />
    ))}
  </ul>
);

/** What a login is made of before what it is guarded by; each sort as it was seen first. */
const ORDER: readonly RecordedKind[] = ['session', 'access-token', 'refresh-token', 'id-token'];
const rankOf = ({ kind }: RecordedCredential): number =>
  ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length;

/** A long recording sends a token thousands of times: a step of the slider redraws none of it. */
export const Ways = memo((props: Props) => {
  const sorted = props.flow.credentials.toSorted((a, b) => rankOf(a) - rankOf(b));
  const unknown = sorted.filter(({ kind }) => kind === 'unknown');
  return (
    <>
      <List credentials={sorted.filter(({ kind }) => kind !== 'unknown')} {...props} />
      {unknown.length > 0 ? (
        <details>
          <summary>{unknown.length} random values of unknown use</summary>
          <List credentials={unknown} {...props} />
        </details>
      ) : null}
    </>
  );
});
