/** All exchanges of a recording, and the messages of the one that is shown, byte by byte. */
import { memo, useEffect, useMemo, useRef } from 'react';
import { reasonPhrase } from '#http/reason-phrases';
import { byteCount, requestWire, responseWire, type WirePart } from '#http/wire';
import { encodeUtf8 } from '#text/utf8';
import type { Quoted } from '#lab/derive/quoted';
import type { RecordedFlow } from '#recording/recorded-flow';
import type { Place, RecordedExchange } from '#recording/recording';
import type { OpaqueValues } from '../lab/holdings/credential-marks';
import { WireTable } from '../lab/record/wire-table';
import { VisibleText } from '../parts/visible-text';
import styles from './panels.module.css';
import { hostOf, sinceText } from './words';

const MARKED = { session: 'identifier', 'refresh-token': 'refresh' } as const;

/** What the wire view colours beside JWTs. */
const opaqueIn = (flow: RecordedFlow): OpaqueValues =>
  new Map(
    flow.credentials.flatMap(({ kind, value, parts }) => {
      const mark = kind === 'session' || kind === 'refresh-token' ? MARKED[kind] : undefined;
      return mark && !parts ? [[value, mark] as const] : [];
    }),
  );

/** Characters of a message before what its place's part says. */
const partOf = (parts: readonly WirePart[], place: Place): number => {
  if (place.part === 'url') return 0;
  if (place.part === 'content') return parts.findIndex(({ kind }) => kind === 'content');
  // The start line comes before the fields.
  return 1 + (place.field ?? 0);
};

/** @returns the bytes on the wire that a place means; undefined where they are not there as one text */
const quotedAt = ({ request, response }: RecordedExchange, place: Place): Quoted | undefined => {
  const parts = place.message === 'request' ? requestWire(request) : response ? responseWire(response) : [];
  const index = partOf(parts, place);
  const { start, end } = place.span;
  const source =
    place.part === 'url'
      ? request.url
      : place.part === 'content'
        ? (place.message === 'request' ? request : response)?.content
        : (place.message === 'request' ? request : response)?.fields[place.field ?? -1]?.[1];
  const text = source?.slice(start, end) ?? '';
  const at = parts[index]?.text.indexOf(text) ?? -1;
  if (text === '' || at < 0) return undefined;
  const before = byteCount(parts.slice(0, index)) + encodeUtf8(parts[index]?.text.slice(0, at) ?? '').length;
  return { message: place.message, from: before, to: before + encodeUtf8(text).length, text };
};

interface RowProps {
  readonly exchange: RecordedExchange;
  readonly isShown: boolean;
  /** Empty: the recording has no times. */
  readonly since: string;
  readonly onStep: (exchange: number) => void;
}

/** A step redraws the rows that it leaves, enters and adds. */
const Row = memo(({ exchange: { index, request, response }, isShown, since, onStep }: RowProps) => {
  const { host, pathname } = new URL(request.url);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Within the list alone: the page stays where the reader has it.
    const list = row.current?.parentElement;
    if (isShown && row.current && list)
      list.scrollTo({ top: row.current.offsetTop - (list.clientHeight - row.current.offsetHeight) / 2 });
  }, [isShown]);
  return (
    <li
      ref={row}
      data-exchange={`${request.method} ${pathname}`}
      data-status={response?.status}
      data-request-bytes={byteCount(requestWire(request))}
    >
      <button
        type="button"
        className={styles.row}
        aria-current={isShown ? 'step' : undefined}
        onClick={() => {
          onStep(index);
        }}
      >
        <span className={styles.number}>{index + 1}</span>
        <code>
          {request.method} {host}
          <wbr />
          <VisibleText text={pathname} limit={60} />
        </code>
        <span data-refused={(response?.status ?? 0) >= 400 || undefined}>
          {response ? `${response.status} ${reasonPhrase(response.status)}` : 'no response'}
        </span>
        <span className="quiet">{since && `+${since}`}</span>
      </button>
    </li>
  );
});

/** Rows around the one that is shown: a long recording has thousands. */
const AROUND = 24;

interface Props {
  readonly flow: RecordedFlow;
  /** Index of the exchange that is shown; −1: none. */
  readonly step: number;
  /** Bytes that a finding points at. */
  readonly pointed: Place | undefined;
  readonly onStep: (exchange: number) => void;
}

export const RecordPanel = ({ flow, step, pointed, onStep }: Props) => {
  const { exchanges } = flow.recording;
  const values = useMemo(() => opaqueIn(flow), [flow]);
  const exchange = exchanges[step];
  const from = Math.max(0, Math.min(step - AROUND, exchanges.length - 2 * AROUND));
  const listed = exchanges.slice(from, from + 2 * AROUND);
  const further = (to: number, says: string) => (
    <li>
      <button
        type="button"
        onClick={() => {
          onStep(to);
        }}
      >
        {says}
      </button>
    </li>
  );
  const quoted = exchange && pointed?.exchange === step ? quotedAt(exchange, pointed) : undefined;
  return (
    <div className={styles.record}>
      <ol className={styles.rows} aria-label="Exchanges">
        {from > 0 ? further(from - 1, `${from} earlier`) : null}
        {listed.map((each) => (
          <Row
            key={each.index}
            exchange={each}
            isShown={each.index === step}
            since={sinceText(flow, each.index)}
            onStep={onStep}
          />
        ))}
        {from + listed.length < exchanges.length
          ? further(from + listed.length, `${exchanges.length - from - listed.length} later`)
          : null}
      </ol>
      {exchange ? (
        <section className={styles.wire} aria-label={`Exchange ${step + 1}, ${hostOf(exchange.request.url)}`}>
          <WireTable
            title="Request"
            parts={requestWire(exchange.request)}
            values={values}
            quoted={quoted?.message === 'request' ? quoted : undefined}
          />
          {exchange.response ? (
            <WireTable
              title="Response"
              parts={responseWire(exchange.response)}
              values={values}
              quoted={quoted?.message === 'response' ? quoted : undefined}
            />
          ) : (
            <p className="quiet">No response was recorded.</p>
          )}
          {exchange.isContentDropped ? (
            <p className="quiet">Content without a credential is not shown.</p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
};
