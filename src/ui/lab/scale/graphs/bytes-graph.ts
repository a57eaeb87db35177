/** Bytes of a request over the number of requests on a connection. Not: counting them (lab/scale/connection-bytes). */
import { meanBytes } from '#lab/scale/connection-bytes';
import { logPoints } from '#lab/scale/crossing';
import type { Axis } from '../axis';
import type { Graph, NamedCurve } from '../graph';
import type { BytesOf } from '../bytes-of';
import type { Inputs } from '../inputs';
import { numberText } from '../words';
import { requestBytesGraph } from './request-bytes';
import { SENDERS } from './senders';

const X: Axis = { label: 'requests on one connection', from: 1, to: 10_000, log: true, text: numberText };

/** Two curves for each: HTTP/1.1 and HTTP/2. */
export const bytesGraph = (
  bytes: BytesOf,
  { claims, connection }: Pick<Inputs, 'claims' | 'connection'>,
): Graph => {
  const curves = SENDERS.flatMap(({ mode, label, tone }): NamedCurve[] => {
    const { http1, http2 } = bytes(mode, claims);
    return [
      {
        id: `${mode}-1`,
        label: `${label}, HTTP/1.1`,
        tone,
        dashed: true,
        at: (requests) => meanBytes(http1, requests),
      },
      {
        id: `${mode}-2`,
        label: `${label}, HTTP/2`,
        tone,
        at: (requests) => meanBytes(http2, requests),
      },
    ];
  });
  return requestBytesGraph(
    X,
    (at) => `With ${at} requests on a connection`,
    curves,
    logPoints(X.from, X.to, 8),
    connection,
  );
};
