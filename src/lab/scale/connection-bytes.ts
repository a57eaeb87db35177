/** What a request takes on the wire as one of many on a connection. TLS, TCP and the connection's own cost are left out. */
import { EMPTY_TABLE, type Indexing } from '#http/hpack/encode';
import { sendRequest } from '#http/http2';
import type { HttpRequest } from '#http/message';
import { byteCount, requestWire } from '#http/wire';

/** Bytes of one request. */
export interface ConnectionBytes {
  /** The first on a new connection. */
  readonly first: number;
  /** Each one after it. */
  readonly repeat: number;
  /** What is sent now and then between repeats. */
  readonly besides: number;
}

const http1Bytes = (request: HttpRequest): number => byteCount(requestWire(request));

/**
 * HTTP/1.1 has no memory: the same each time.
 * @param besides requests that are sent now and then, together
 */
export const overHttp1 = (request: HttpRequest, besides: readonly HttpRequest[] = []): ConnectionBytes => ({
  first: http1Bytes(request),
  repeat: http1Bytes(request),
  besides: besides.reduce((sum, each) => sum + http1Bytes(each), 0),
});

/** HTTP/2, by encoding the request twice and then the others. */
export const overHttp2 = (
  request: HttpRequest,
  indexing: Indexing,
  besides: readonly HttpRequest[] = [],
): ConnectionBytes => {
  const first = sendRequest(EMPTY_TABLE, request, indexing);
  const repeat = sendRequest(first.table, request, indexing);
  let { table } = repeat;
  let bytes = 0;
  for (const each of besides) {
    const sent = sendRequest(table, each, indexing);
    table = sent.table;
    bytes += sent.bytes;
  }
  return { first: first.bytes, repeat: repeat.bytes, besides: bytes };
};

/**
 * Bytes a request on average.
 * @param requests that go over one connection
 * @param share of the requests that come with the others besides
 */
export const meanBytes = ({ first, repeat, besides }: ConnectionBytes, requests: number, share = 0): number =>
  (first + (requests - 1) * repeat) / requests + share * besides;
