/** Charles' JSON session file (.chlsj) as a HAR file: a list of transactions, whose contents Charles has decompressed. */
import { parseJson, type JsonObject } from '#text/json';
import { decodeUtf8 } from '#text/utf8';
import { base64Bytes } from '../base64';
import { writtenDate } from '#cookies/written-date';
import { itemsAt, numberAt, objectAt, stringAt, textAt } from '#text/json-at';
import { valueOf, withoutDefaultPort, type PackedExchange, type PackedMessage } from './entry';
import { harOf, type Writable } from './har-of';
import type { OnUnpacking, Unpacked } from './packed';

const messageOf = (message: JsonObject | undefined): PackedMessage => {
  const body = objectAt(message, 'body');
  const encoded = stringAt(body, 'encoded')?.value;
  return {
    fields: itemsAt(objectAt(message, 'header'), 'headers').flatMap((item) =>
      item.type === 'object' ? [{ name: textAt(item, 'name'), value: textAt(item, 'value') }] : [],
    ),
    content: encoded === undefined ? stringAt(body, 'text')?.value : base64Bytes(encoded).bytes,
  };
};

/** The host is that of the request itself: a connection to another name may carry it. */
const urlOf = (transaction: JsonObject, { fields }: PackedMessage): string => {
  const port = numberAt(transaction, 'port') ?? numberAt(transaction, 'actualPort');
  const address = `${textAt(transaction, 'host')}${port === undefined ? '' : `:${port}`}`;
  const host = valueOf(fields, ':authority') || valueOf(fields, 'host') || address;
  const query = stringAt(transaction, 'query')?.value;
  const url = withoutDefaultPort(`${textAt(transaction, 'scheme')}://${host}${textAt(transaction, 'path')}`);
  return query === undefined ? url : `${url}?${query}`;
};

const exchangeOf = (transaction: JsonObject): PackedExchange => {
  const request = messageOf(objectAt(transaction, 'request'));
  const answer = objectAt(transaction, 'response');
  const status = numberAt(answer, 'status');
  const reason = /^\S+ \d+ (.*)$/u.exec(textAt(objectAt(answer, 'header'), 'firstLine'))?.[1] ?? '';
  return {
    at: writtenDate(textAt(objectAt(transaction, 'times'), 'start')),
    took: numberAt(objectAt(transaction, 'durations'), 'total'),
    method: textAt(transaction, 'method'),
    url: urlOf(transaction, request),
    version: textAt(transaction, 'protocolVersion'),
    request,
    ...(status === undefined ? {} : { response: { ...messageOf(answer), status, reason } }),
  };
};

function* exchangesIn(
  bytes: Uint8Array,
  lost: Writable,
  onUnpacking?: OnUnpacking,
): Generator<PackedExchange> {
  const decoded = decodeUtf8(bytes);
  const { text } = decoded;
  const { value, problem } = parseJson(text, (at) => onUnpacking?.(at, text.length));
  if (problem) lost.brokenAt = decoded.byteAt(problem.at.start);
  for (const item of value?.type === 'array' ? value.items : [])
    // A transaction that is cut off may lack half of its fields.
    if (item.type === 'object' && (!problem || item.span.end < problem.at.start)) yield exchangeOf(item);
}

/** @param bytes a file whose first bytes say that it is one */
export const unpackCharles = (bytes: Uint8Array<ArrayBuffer>, onUnpacking?: OnUnpacking): Promise<Unpacked> =>
  harOf({
    of: 'a Charles session',
    named: 'This Charles session',
    creator: { name: 'Charles', version: '' },
    exchanges: (lost) => exchangesIn(bytes, lost, onUnpacking),
    none: 'has no request that can be read. Record the login once more, with SSL Proxying enabled.',
    again: 'Save it again.',
    fewer: 'Select the login’s requests, then choose File, Export Session.',
  });
