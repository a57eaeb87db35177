/** How many octets a request takes over HTTP/2 (RFC 9113). Responses, flow control and TLS are left out. */
import { encodeUtf8 } from '#text/utf8';
import { encode, type DynamicTable, type Indexing } from './hpack/encode';
import type { Fields, HttpRequest } from './message';

/** Octets before the payload of every frame (section 4.1). */
const FRAME_HEADER = 9;
/** What a frame may carry unless the peer says more (section 6.5.2). */
const LARGEST_PAYLOAD = 16_384;

/** Fields of a connection, which HTTP/2 has no place for (section 8.2.2), and Host, which `:authority` replaces. */
const LEFT_OUT = new Set([
  'host',
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
]);

const lowerCase = (fields: Fields): Fields =>
  fields.map(([name, value]) => [name.toLowerCase(), value] as const).filter(([name]) => !LEFT_OUT.has(name));

/** The field list of a request, with its pseudo-header fields (section 8.3.1). */
export const requestFields = ({ method, url, fields }: HttpRequest): Fields => {
  const { protocol, host, pathname, search } = new URL(url);
  return [
    [':method', method],
    [':scheme', protocol.slice(0, -1)],
    [':authority', host],
    [':path', `${pathname}${search}`],
    ...lowerCase(fields),
  ];
};

/** Frames that a payload is cut into, with their headers. */
const framed = (octets: number): number =>
  octets + FRAME_HEADER * Math.max(1, Math.ceil(octets / LARGEST_PAYLOAD));

/** What a message takes on the wire, and the connection's table after it. */
export interface Sent {
  readonly bytes: number;
  readonly table: DynamicTable;
}

/** Sends a request on a connection: HEADERS (and CONTINUATION) frames with its field list, DATA frames with its content. */
export const sendRequest = (table: DynamicTable, request: HttpRequest, indexing: Indexing): Sent => {
  const encoded = encode(table, requestFields(request), indexing);
  const data = encodeUtf8(request.content).length;
  return { bytes: framed(encoded.block.length) + (data > 0 ? framed(data) : 0), table: encoded.table };
};
