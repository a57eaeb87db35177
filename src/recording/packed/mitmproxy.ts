/** A flow file of mitmproxy as a HAR file: flows one after the other, of format 9 (mitmproxy 5) and later. Not: netstrings (tnetstring.ts). */
import { inflated, type Compression } from '#text/inflate';
import { decodeUtf8 } from '#text/utf8';
import { isKept, isShort } from '../kept-content';
import { harText, MOST_UNPACKED, type OnUnpacking, type Unpacked } from './packed';
import { readTnetstring, type Typed } from './tnetstring';

type Flow = ReadonlyMap<string, Typed>;

const mapAt = (of: Flow, name: string): Flow | undefined => {
  const value = of.get(name);
  return value instanceof Map ? value : undefined;
};

/** Text or bytes as text: which of the two a member is differs by version. A byte that is not UTF-8 is taken for Latin-1. */
const textOf = (value: Typed): string => {
  if (typeof value === 'string') return value;
  if (!(value instanceof Uint8Array)) return '';
  const { text, invalidAt } = decodeUtf8(value);
  return invalidAt === undefined ? text : Array.from(value, (byte) => String.fromCharCode(byte)).join('');
};
const textAt = (of: Flow, name: string): string => textOf(of.get(name));
const numberAt = (of: Flow, name: string): number | undefined => {
  const value = of.get(name);
  return typeof value === 'number' ? value : undefined;
};

interface Field {
  readonly name: string;
  readonly value: string;
}

const fieldsOf = (message: Flow): Field[] => {
  const list = message.get('headers');
  return Array.isArray(list)
    ? list.flatMap((pair: Typed) =>
        Array.isArray(pair) ? [{ name: textOf(pair[0] as Typed), value: textOf(pair[1] as Typed) }] : [],
      )
    : [];
};

const valueOf = (fields: readonly Field[], name: string): string =>
  fields.find((field) => field.name.toLowerCase() === name)?.value ?? '';

/** The host is that of the request itself, as a browser shows it: behind a proxy, the address may be another. */
const urlOf = (request: Flow, fields: readonly Field[]): string => {
  const scheme = textAt(request, 'scheme');
  const port = numberAt(request, 'port');
  const host = textAt(request, 'host');
  const named = textAt(request, 'authority') || valueOf(fields, 'host');
  const address = `${host.includes(':') ? `[${host}]` : host}${port === undefined ? '' : `:${port}`}`;
  return `${scheme}://${named || address}${textAt(request, 'path')}`.replace(
    /^(https:\/\/[^/]*):443(?=\/)|^(http:\/\/[^/]*):80(?=\/)/u,
    '$1$2',
  );
};

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

const contentOf = async (message: Flow, fields: readonly Field[]): Promise<Content> => {
  const raw = message.get('content');
  if (!(raw instanceof Uint8Array) || raw.length === 0) return { size: 0 };
  const size = raw.length;
  if (!isKept(valueOf(fields, 'content-type')) || !isShort(size)) return { size };
  const coding = valueOf(fields, 'content-encoding').trim().toLowerCase();
  const compression = COMPRESSIONS[coding];
  const limit = MOST_UNPACKED / 64;
  const bytes =
    coding === '' || coding === 'identity'
      ? raw
      : compression &&
        ((await inflated(raw, compression, limit)) ??
          // Some servers send DEFLATE without the zlib header (RFC 9110 section 8.4.1.2).
          (compression === 'deflate' ? await inflated(raw, 'deflate-raw', limit) : undefined));
  if (!bytes) return { size, isUnread: true };
  const { text, invalidAt } = decodeUtf8(bytes);
  return invalidAt === undefined ? { size: bytes.length, text } : { size: bytes.length };
};

interface Entry {
  readonly text: string;
  readonly unread: number;
}

const MILLISECONDS = 1000;

/** @param seconds since 1970-01-01T00:00:00Z */
const dateText = (seconds = Number.NaN): string => {
  const date = new Date(seconds * MILLISECONDS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};

const entryOf = async (flow: Flow): Promise<Entry | undefined> => {
  const request = mapAt(flow, 'request');
  // CONNECT opens a tunnel; what passes through it has flows of its own.
  if (!request || textAt(request, 'method').toUpperCase() === 'CONNECT') return undefined;
  const response = mapAt(flow, 'response');
  const sentFields = fieldsOf(request);
  const gotFields = response ? fieldsOf(response) : [];
  const sent = await contentOf(request, sentFields);
  const got = response ? await contentOf(response, gotFields) : { size: 0 };
  const started = numberAt(request, 'timestamp_start');
  const ended = response && numberAt(response, 'timestamp_end');
  const entry = {
    startedDateTime: dateText(started),
    time: Math.max(0, Math.round(((ended ?? 0) - (started ?? 0)) * MILLISECONDS)),
    request: {
      method: textAt(request, 'method'),
      url: urlOf(request, sentFields),
      httpVersion: textAt(request, 'http_version'),
      cookies: [],
      headers: sentFields,
      queryString: [],
      ...(sent.text === undefined
        ? {}
        : { postData: { mimeType: valueOf(sentFields, 'content-type'), params: [], text: sent.text } }),
      headersSize: -1,
      bodySize: sent.size,
    },
    response: {
      status: (response && numberAt(response, 'status_code')) ?? 0,
      statusText: response ? textAt(response, 'reason') : '',
      httpVersion: response ? textAt(response, 'http_version') : '',
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
  };
  return {
    text: JSON.stringify(entry),
    unread: [sent, got].filter(({ isUnread }) => isUnread).length,
  };
};

/** @param bytes a file whose first bytes say that it is one */
export const unpackFlows = async (
  bytes: Uint8Array<ArrayBuffer>,
  onUnpacking?: OnUnpacking,
): Promise<Unpacked> => {
  const entries: string[] = [];
  let [unread, others, size] = [0, 0, 0];
  let brokenAt: number | undefined;
  for (let at = 0; at < bytes.length;) {
    onUnpacking?.(at, bytes.length);
    const read = readTnetstring(bytes, at);
    if ('brokenAt' in read) {
      ({ brokenAt } = read);
      break;
    }
    at = read.end;
    const flow = read.value instanceof Map ? (read.value as Flow) : new Map<string, Typed>();
    // One after the other: their contents together may be too large.
    // oxlint-disable-next-line no-await-in-loop
    const entry = textAt(flow, 'type') === 'http' ? await entryOf(flow) : undefined;
    if (!entry) {
      if (textAt(flow, 'type') !== 'http') others += 1;
      continue;
    }
    entries.push(entry.text);
    unread += entry.unread;
    size += entry.text.length;
    if (size > MOST_UNPACKED)
      return {
        says: `This flow file unpacks to more than ${MOST_UNPACKED / 1e6} MB. Save fewer flows: mitmdump -nr all.flows -w some.flows "~d example.com".`,
      };
  }
  if (entries.length === 0)
    return {
      says:
        brokenAt === undefined
          ? 'This mitmproxy file has no HTTP flow. Record the login once more, and save its flows.'
          : `This mitmproxy file is cut off or damaged at byte ${brokenAt.toLocaleString('en')}, before its first whole flow. Copy it again.`,
    };
  const lost = { ...(brokenAt === undefined ? {} : { brokenAt }), unread, others };
  return { of: 'mitmproxy flows', har: harText({ name: 'mitmproxy', version: '' }, lost, entries) };
};
