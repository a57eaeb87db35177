/** What a request takes on the wire as one of many on a connection. Not: the connection's own cost, TLS and TCP. */
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
}

/** HTTP/1.1 has no memory: the same each time. */
export const overHttp1 = (request: HttpRequest): ConnectionBytes => {
  const bytes = byteCount(requestWire(request));
  return { first: bytes, repeat: bytes };
};

/** HTTP/2, by encoding the request twice. */
export const overHttp2 = (request: HttpRequest, indexing: Indexing): ConnectionBytes => {
  const first = sendRequest(EMPTY_TABLE, request, indexing);
  return { first: first.bytes, repeat: sendRequest(first.table, request, indexing).bytes };
};

/** Bytes a request on average, when so many go over one connection. */
export const meanBytes = ({ first, repeat }: ConnectionBytes, requests: number): number =>
  (first + (requests - 1) * repeat) / requests;
