/** A flow file of mitmproxy as a HAR file: flows one after the other, of format 9 (mitmproxy 5) and later. Not: netstrings (tnetstring.ts). */
import { decodeUtf8 } from '#text/utf8';
import { valueOf, withoutDefaultPort, type Field, type PackedExchange, type PackedMessage } from './entry';
import { harOf, type Writable } from './har-of';
import type { OnUnpacking, Unpacked } from './packed';
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

const fieldsOf = (message: Flow): Field[] => {
  const list = message.get('headers');
  return Array.isArray(list)
    ? list.flatMap((pair: Typed) =>
        Array.isArray(pair) ? [{ name: textOf(pair[0] as Typed), value: textOf(pair[1] as Typed) }] : [],
      )
    : [];
};

const messageOf = (message: Flow): PackedMessage => {
  const content = message.get('content');
  return {
    fields: fieldsOf(message),
    ...(content instanceof Uint8Array ? { content } : {}),
  };
};

/** The host is that of the request itself, as a browser shows it: behind a proxy, the address may be another. */
const urlOf = (request: Flow, fields: readonly Field[]): string => {
  const scheme = textAt(request, 'scheme');
  const port = numberAt(request, 'port');
  const host = textAt(request, 'host');
  const named = textAt(request, 'authority') || valueOf(fields, 'host');
  const address = `${host.includes(':') ? `[${host}]` : host}${port === undefined ? '' : `:${port}`}`;
  return withoutDefaultPort(`${scheme}://${named || address}${textAt(request, 'path')}`);
};

const MILLISECONDS = 1000;

const exchangeOf = (flow: Flow): PackedExchange | undefined => {
  const request = mapAt(flow, 'request');
  if (!request) return undefined;
  const response = mapAt(flow, 'response');
  const sent = messageOf(request);
  const started = numberAt(request, 'timestamp_start');
  const ended = response && numberAt(response, 'timestamp_end');
  return {
    at: started === undefined ? undefined : started * MILLISECONDS,
    took: ((ended ?? 0) - (started ?? 0)) * MILLISECONDS,
    method: textAt(request, 'method'),
    url: urlOf(request, sent.fields),
    version: textAt(request, 'http_version'),
    request: sent,
    ...(response
      ? {
          response: {
            ...messageOf(response),
            status: numberAt(response, 'status_code') ?? 0,
            reason: textAt(response, 'reason'),
          },
        }
      : {}),
  };
};

function* exchangesIn(
  bytes: Uint8Array<ArrayBuffer>,
  lost: Writable,
  onUnpacking?: OnUnpacking,
): Generator<PackedExchange> {
  for (let at = 0; at < bytes.length;) {
    onUnpacking?.(at, bytes.length);
    const read = readTnetstring(bytes, at);
    if ('brokenAt' in read) {
      lost.brokenAt = read.brokenAt;
      return;
    }
    at = read.end;
    const flow = read.value instanceof Map ? (read.value as Flow) : new Map<string, Typed>();
    const exchange = textAt(flow, 'type') === 'http' ? exchangeOf(flow) : undefined;
    if (exchange) yield exchange;
    else if (textAt(flow, 'type') !== 'http') lost.others = (lost.others ?? 0) + 1;
  }
}

/** @param bytes a file whose first bytes say that it is one */
export const unpackFlows = (bytes: Uint8Array<ArrayBuffer>, onUnpacking?: OnUnpacking): Promise<Unpacked> =>
  harOf({
    of: 'mitmproxy flows',
    named: 'This mitmproxy file',
    creator: { name: 'mitmproxy', version: '' },
    exchanges: (lost) => exchangesIn(bytes, lost, onUnpacking),
    none: 'has no HTTP flow. Record the login once more, and save its flows.',
    again: 'Copy it again.',
    fewer: 'Save fewer flows: mitmdump -nr all.flows -w some.flows "~d example.com".',
  });
