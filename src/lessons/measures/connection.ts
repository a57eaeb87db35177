/** What the last request weighs as one of many on a connection. No run here measures a network, so there are no times. */
import { neverIndexAuthorization } from '#http/hpack/indexing';
import { profileOf } from '#lab/browser/profiles';
import { meanBytes, overHttp2, type ConnectionBytes } from '#lab/scale/connection-bytes';
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import { number, type Measure } from '../measure';
import { lastBytes, lastRequest } from '../read';

const FIFTY = 50;

const NOTHING: ConnectionBytes = { first: 0, repeat: 0, besides: 0 };

const over = (run: Run, mode: ModeId, how = profileOf(run.setup).indexing.value): ConnectionBytes => {
  const request = lastRequest(run, mode);
  return request ? overHttp2(request, how) : NOTHING;
};

/** A figure as so many times that of the first column; 0 where that has none. */
const times = (run: Run, mode: ModeId, read: (run: Run, mode: ModeId) => number): number => {
  const first = run.traces[0];
  const one = first ? read(run, first.mode) : 0;
  return one === 0 ? 0 : read(run, mode) / one;
};

const repeat = (run: Run, mode: ModeId): number => over(run, mode).repeat;

export default [
  number('times-bytes', 'Bytes of the last request, divided by the first column’s.', (run, mode) =>
    times(run, mode, lastBytes),
  ),
  number(
    'bytes-fifty',
    'Bytes of fifty such requests in HTTP/1.1.',
    (run, mode) => FIFTY * lastBytes(run, mode),
  ),
  number(
    'http2-first',
    'Bytes of the last request, as the first on an HTTP/2 connection.',
    (run, mode) => over(run, mode).first,
  ),
  number('http2-repeat', 'Bytes of each later such request on that connection.', repeat),
  number(
    'times-http2-repeat',
    'Bytes of each later such request, divided by the first column’s.',
    (run, mode) => times(run, mode, repeat),
  ),
  number(
    'http2-repeat-unindexed',
    'Bytes of each later such request if, as in Firefox, the sender never puts Authorization in the table.',
    (run, mode) => over(run, mode, neverIndexAuthorization).repeat,
  ),
  number('http2-fifty', 'Bytes of fifty such requests in HTTP/2.', (run, mode) =>
    Math.round(FIFTY * meanBytes(over(run, mode), FIFTY)),
  ),
] satisfies readonly Measure[];
