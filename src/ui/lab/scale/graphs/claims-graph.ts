/** Bytes of a request over the size of the claims in its token. Not: counting them (lab/scale/connection-bytes). */
import { meanBytes } from '#lab/scale/connection-bytes';
import type { Axis } from '../axis';
import type { Graph, NamedCurve } from '../graph';
import type { BytesOf } from '../bytes-of';
import type { Inputs } from '../inputs';
import { requestBytesGraph } from './request-bytes';
import { SENDERS } from './senders';

const X: Axis = {
  label: 'bytes of extra claims',
  from: 0,
  to: 8192,
  log: false,
  ticks: [0, 1024, 2048, 3072, 4096, 6144, 8192],
  text: (value) => `${Math.round(value).toLocaleString('en')} B`,
};

/**
 * A mode without claims once, and one with a token in both versions of HTTP.
 * @param connection requests that go over one connection
 */
export const claimsGraph = (
  bytes: BytesOf,
  { connection, claims }: Pick<Inputs, 'connection' | 'claims'>,
): Graph => {
  const curves = SENDERS.flatMap(({ mode, label, tone }): NamedCurve[] => {
    const without = bytes(mode, X.from).http1.repeat;
    const first = { id: `${mode}-1`, label: `${label}, HTTP/1.1`, tone, dashed: true };
    // Without a token there are no claims that could grow.
    if (bytes(mode, X.to).http1.repeat === without) return [{ ...first, at: () => without }];
    return [
      { ...first, at: (size) => bytes(mode, size).http1.repeat },
      {
        id: `${mode}-2`,
        label: `${label}, HTTP/2`,
        tone,
        at: (size) => meanBytes(bytes(mode, size).http2, connection),
      },
    ];
  });
  return requestBytesGraph(X, (at) => `With ${at} of extra claims`, curves, [X.from, X.to / 2, X.to], claims);
};
