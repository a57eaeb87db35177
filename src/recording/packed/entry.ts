/** An exchange that another program kept, as an entry of a HAR file: contents decompressed, and only those that can hold a credential. */
import { inflated, type Compression } from '#text/inflate';
import { decodeUtf8 } from '#text/utf8';
import { isWorthReading } from '../kept-content';
import { MOST_UNPACKED } from './packed';

export interface Field {
  readonly name: string;
  readonly value: string;
}

export interface PackedMessage {
  readonly fields: readonly Field[];
  /** Bytes as they travelled, or text that the program had decompressed; absent: none was kept. */
  readonly content?: Uint8Array<ArrayBuffer> | string | undefined;
}

export interface PackedExchange {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at?: number | undefined;
  /** Milliseconds. */
  readonly took?: number | undefined;
  readonly method: string;
  readonly url: string;
  readonly version: string;
  readonly request: PackedMessage;
  readonly response?: PackedMessage & { readonly status: number; readonly reason: string };
}

/** @param name in small letters. @returns the first one's, or the empty text */
export const valueOf = (fields: readonly Field[], name: string): string =>
  fields.find((field) => field.name.toLowerCase() === name)?.value ?? '';

/** As a browser shows the address. */
export const withoutDefaultPort = (url: string): string =>
  url.replace(/^(https:\/\/[^/]*):443(?=\/)|^(http:\/\/[^/]*):80(?=\/)/u, '$1$2');

const COMPRESSIONS: Readonly<Record<string, Compression>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'brotli',
  zstd: 'zstd',
};

interface Content {
  readonly size: number;
  /** Absent: it holds no credential, or cannot be read. */
  readonly text?: string;
  readonly isUnread?: boolean;
}

/** A proxy may have decompressed it and left the field there: then text that does not inflate is taken as it is. */
const contentOf = async ({ fields, content }: PackedMessage): Promise<Content> => {
  if (content === undefined || content.length === 0) return { size: 0 };
  const size = content.length;
  if (!isWorthReading(valueOf(fields, 'content-type'), size)) return { size };
  if (typeof content === 'string') return { size, text: content };
  const coding = valueOf(fields, 'content-encoding').trim().toLowerCase();
  const compression = COMPRESSIONS[coding];
  const limit = MOST_UNPACKED / 64;
  const plain = decodeUtf8(content);
  const bytes =
    coding === '' || coding === 'identity'
      ? content
      : compression &&
        ((await inflated(content, compression, limit)) ??
          // Some servers send DEFLATE without the zlib header (RFC 9110 section 8.4.1.2).
          (compression === 'deflate' ? await inflated(content, 'deflate-raw', limit) : undefined));
  if (!bytes) return plain.invalidAt === undefined ? { size, text: plain.text } : { size, isUnread: true };
  const { text, invalidAt } = bytes === content ? plain : decodeUtf8(bytes);
  return invalidAt === undefined ? { size: bytes.length, text } : { size: bytes.length };
};

export interface Entry {
  /** JSON. */
  readonly text: string;
  /** Contents that are damaged, or compressed in a way that the platform does not know. */
  readonly unread: number;
}

const dateText = (at = Number.NaN): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};

export const entryOf = async (exchange: PackedExchange): Promise<Entry> => {
  const { at, took = 0, method, url, version, request, response } = exchange;
  const sent = await contentOf(request);
  const got = response ? await contentOf(response) : { size: 0 };
  const gotFields = response?.fields ?? [];
  const text = JSON.stringify({
    startedDateTime: dateText(at),
    time: Math.max(0, Math.round(took)),
    request: {
      method,
      url,
      httpVersion: version,
      cookies: [],
      headers: request.fields,
      queryString: [],
      ...(sent.text === undefined
        ? {}
        : { postData: { mimeType: valueOf(request.fields, 'content-type'), params: [], text: sent.text } }),
      headersSize: -1,
      bodySize: sent.size,
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.reason ?? '',
      httpVersion: version,
      cookies: [],
      headers: gotFields,
      content: {
        size: got.size,
        mimeType: valueOf(gotFields, 'content-type'),
        ...(got.text === undefined ? {} : { text: got.text }),
      },
      redirectURL: valueOf(gotFields, 'location'),
      headersSize: -1,
      bodySize: got.size,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  });
  return { text, unread: [sent, got].filter(({ isUnread }) => isUnread).length };
};
