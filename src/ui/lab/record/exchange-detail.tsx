/** An exchange opened: both messages to the byte, and what was decided about cookies. */
import type { WirePart } from '#http/wire';
import type { Quoted } from '#lab/derive/quoted';
import type { Exchange } from '#lab/run/trace';
import { RetrievalList, StoringList } from './cookie-decisions';
import { tokensOf, type OpaqueValues } from '../holdings/credential-marks';
import { DecodeButton } from '../holdings/decode-button';
import styles from './exchange-detail.module.css';
import { ExchangeOrigin } from './exchange-origin';
import { QueryList } from './query-list';
import { Refusal } from './refusal';
import { useVirtualNow } from '../holdings/virtual-now';
import { WireTable } from './wire-table';

interface Props {
  readonly exchange: Exchange;
  readonly request: readonly WirePart[];
  readonly response: readonly WirePart[];
  readonly values: OpaqueValues;
  /** What of it is pointed at. */
  readonly quoted: Quoted | undefined;
}

/** In the order things happen: who sends it, cookies chosen, request, tables asked, response, cookies stored. */
export const ExchangeDetail = ({ exchange, request, response, values, quoted }: Props) => {
  const now = useVirtualNow();
  const tokens = tokensOf(...[...request, ...response].map(({ text }) => text));
  return (
    <div className={`stack ${styles.detail}`}>
      <ExchangeOrigin by={exchange.by} initiator={exchange.initiator} />
      <RetrievalList retrieval={exchange.retrieval} />
      <WireTable
        title="Request"
        parts={request}
        values={values}
        quoted={quoted?.message === 'request' ? quoted : undefined}
      />
      <QueryList queries={exchange.queries} />
      <Refusal response={exchange.response} />
      <WireTable
        title="Response"
        parts={response}
        values={values}
        quoted={quoted?.message === 'response' ? quoted : undefined}
      />
      <StoringList storing={exchange.storing} />
      {tokens.length > 0 ? (
        <div>
          {tokens.length === 1 ? 'The JWT above: ' : 'The JWTs above, in order: '}
          {tokens.map((token) => (
            <DecodeButton key={token} token={token} name="JWT" now={now} />
          ))}
        </div>
      ) : null}
    </div>
  );
};
