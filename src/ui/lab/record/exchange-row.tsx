/** One exchange as two arrows between browser and server; a click opens it in place. Not: its messages (exchange-detail.tsx). */
import { useId, useMemo, useState } from 'react';
import { reasonPhrase } from '#http/reason-phrases';
import { byteCount, requestWire, responseWire, type WirePart } from '#http/wire';
import { isRightAnswer, type Barred } from '#lab/derive/scene/message';
import { ORIGIN } from '#lab/origins';
import type { Exchange } from '#lab/run/trace';
import { bytesText, timeText } from '../../parts/clock-text';
import { kindsIn, type OpaqueValues } from '../holdings/credential-marks';
import { CredentialTag } from '../holdings/credential-text';
import { ExchangeDetail } from './exchange-detail';
import { PartyTag } from './party-tag';
import styles from './exchange-row.module.css';
import { usePointedAt, type Pointed } from '../holdings/pointed';

interface ArrowProps {
  readonly direction: 'right' | 'left';
  readonly parts: readonly WirePart[];
  readonly values: OpaqueValues;
}

/** The line between the lanes, with the credentials that travel on it. */
const Arrow = ({ direction, parts, values }: ArrowProps) => (
  <>
    <span className={styles.shaft} data-direction={direction}>
      {kindsIn(parts.map(({ text }) => text).join(''), values).map((kind) => (
        <CredentialTag key={kind} kind={kind} />
      ))}
    </span>
    <span className={styles.bytes}>{bytesText(byteCount(parts))}</span>
  </>
);

/** The host is named where it is not the shop's. */
const Place = ({ url }: { readonly url: string }) => {
  const { origin, host, pathname } = new URL(url);
  return (
    <>
      {origin === ORIGIN ? null : host}
      <wbr />
      {pathname}
    </>
  );
};

interface Props {
  readonly exchange: Exchange;
  readonly at: number;
  readonly values: OpaqueValues;
  /** Why an answer to Alice may be wrong. */
  readonly taken: Barred | undefined;
}

/** A button with its two lines, and what it opens. */
export const ExchangeRow = ({ exchange, at, values, taken }: Props) => {
  const pointed = usePointedAt(exchange);
  const [chosen, setChosen] = useState<{ readonly open: boolean; readonly at: Pointed | undefined }>();
  // Bytes that are pointed at are shown until one closes them.
  const open = chosen && chosen.at === pointed ? chosen.open : pointed?.quoted !== undefined;
  const detail = useId();
  const { request, response } = exchange;
  const sent = useMemo(() => requestWire(request), [request]);
  const received = useMemo(() => responseWire(response), [response]);
  const url = new URL(request.url);
  const refused = response.status >= 400;
  const isGood = isRightAnswer(
    { by: exchange.by, to: url.origin, path: url.pathname, status: response.status },
    taken,
  );
  const isJudged = refused || isGood === false;
  return (
    <div
      className={styles.exchange}
      data-exchange={`${request.method} ${url.pathname}`}
      data-status={response.status}
      data-good={isGood}
      data-request-bytes={byteCount(sent)}
    >
      <button
        type="button"
        className={styles.lines}
        aria-expanded={open}
        aria-controls={detail}
        onClick={() => {
          setChosen({ open: !open, at: pointed });
        }}
      >
        <PartyTag by={exchange.by} initiator={exchange.initiator} />
        <span className={styles.line}>
          <span className={styles.time}>{timeText(at)}</span>
          <span className={styles.label}>
            {request.method} <Place url={request.url} />
          </span>
          <Arrow direction="right" parts={sent} values={values} />
        </span>
        <span className={styles.line} data-judged={isJudged || undefined}>
          <span className={styles.time} />
          <span className={styles.label}>
            {response.status} {reasonPhrase(response.status)}
            {isJudged ? (
              <strong>
                {refused ? ' refused ' : ' served '}
                <span aria-hidden="true">{isGood ? '✓' : '✗'}</span>
              </strong>
            ) : null}
          </span>
          <Arrow direction="left" parts={received} values={values} />
        </span>
      </button>
      {exchange.unreadable === undefined ? null : (
        <p className={`quiet ${styles.unreadable}`}>{exchange.unreadable}</p>
      )}
      <div id={detail} hidden={!open}>
        {open ? (
          <ExchangeDetail
            exchange={exchange}
            request={sent}
            response={received}
            values={values}
            quoted={pointed?.quoted}
          />
        ) : null}
      </div>
    </div>
  );
};
