/** A message as HTTP/1.1 text (RFC 9112 section 2.1), in parts with their bytes. What is not in the message is not on the wire. */
import { encodeUtf8 } from '#text/utf8';
import type { Fields, HttpRequest, HttpResponse } from './message';
import { reasonPhrase } from './reason-phrases';

export interface WirePart {
  readonly kind: 'start-line' | 'field' | 'empty-line' | 'content';
  /** Of a field. */
  readonly name?: string;
  /** As sent, with the CRLF that ends a line. */
  readonly text: string;
  /** Of the text in UTF-8. */
  readonly bytes: number;
}

const CRLF = '\r\n';

const part = (kind: WirePart['kind'], text: string, name?: string): WirePart => ({
  kind,
  text,
  bytes: encodeUtf8(text).length,
  ...(name === undefined ? {} : { name }),
});

const wire = (startLine: string, fields: Fields, content: string): WirePart[] => [
  part('start-line', `${startLine}${CRLF}`),
  ...fields.map(([name, value]) => part('field', `${name}: ${value}${CRLF}`, name)),
  part('empty-line', CRLF),
  ...(content === '' ? [] : [part('content', content)]),
];

/** The request as sent to its origin server: the request target is in origin form (RFC 9112 section 3.2.1). */
export const requestWire = (request: HttpRequest): WirePart[] => {
  const { pathname, search } = new URL(request.url);
  return wire(`${request.method} ${pathname}${search} HTTP/1.1`, request.fields, request.content);
};

/** The response as sent. */
export const responseWire = (response: HttpResponse): WirePart[] =>
  wire(`HTTP/1.1 ${response.status} ${reasonPhrase(response.status)}`, response.fields, response.content);

/** Bytes of all the parts together. */
export const byteCount = (parts: readonly WirePart[]): number =>
  parts.reduce((sum, { bytes }) => sum + bytes, 0);
