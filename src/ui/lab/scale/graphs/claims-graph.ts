/** Bytes of a request over the size of the claims in its token. Not: counting them (lab/scale/connection-bytes). */
import { meanBytes } from '#lab/scale/connection-bytes';
import { decadesAround, type Axis } from '../axis';
import type { Graph, NamedCurve } from '../graph';
import type { BytesOf } from '../bytes-of';
import type { Inputs } from '../inputs';
import { bytesText } from '../words';
import { crossingMarks } from './crossing-marks';

const X: Axis = {
  label: 'bytes of claims besides those of the run',
  from: 0,
  to: 8192,
  log: false,
  ticks: [0, 1024, 2048, 3072, 4096, 6144, 8192],
  text: (value) => `${Math.round(value).toLocaleString('en')} B`,
};

/**
 * The session, which has no claims, and the JWT in both versions of HTTP.
 * @param connection requests that go over one connection
 */
export const claimsGraph = (
  bytes: BytesOf,
  { connection, claims }: Pick<Inputs, 'connection' | 'claims'>,
): Graph => {
  const session = bytes('session', 0).http1.repeat;
  const curves: NamedCurve[] = [
    {
      id: 'session-1',
      label: 'Session, HTTP/1.1',
      letter: 'S1',
      tone: 'session',
      dashed: true,
      at: () => session,
    },
    {
      id: 'jwt-1',
      label: 'JWT, HTTP/1.1',
      letter: 'J1',
      tone: 'jwt',
      dashed: true,
      at: (size) => bytes('jwt', size).http1.repeat,
    },
    {
      id: 'jwt-2',
      label: 'JWT, HTTP/2',
      letter: 'J2',
      tone: 'jwt',
      at: (size) => meanBytes(bytes('jwt', size).http2, connection),
    },
  ];
  const values = curves.flatMap(({ at }) => [X.from, X.to / 2, X.to].map(at));
  return {
    x: X,
    y: { label: 'bytes a request', ...decadesAround(values), log: true, text: bytesText },
    curves,
    marks: crossingMarks(
      curves,
      X,
      (before, after, at) =>
        `At ${at} of claims: with fewer, ${before.label} sends less a request than ${after.label}; with more, it sends more.`,
    ),
    here: claims,
  };
};
