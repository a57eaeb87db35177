/** What Burp Suite saves by “Save items”, as a HAR file: XML that holds each message as its bytes. Not: XML of any other kind; no entity is expanded. */
import { parseCookieDate } from '#cookies/cookie-date';
import { base64Bytes } from '../base64';
import { valueOf, type PackedExchange } from './entry';
import { harOf, type Writable } from './har-of';
import type { OnUnpacking, Unpacked } from './packed';
import { rawExchange, rawMessage } from './raw-message';

/** An element's content, from the first byte of the file. */
interface Element {
  readonly isBase64: boolean;
  readonly start: number;
  readonly end: number;
}
type Item = ReadonlyMap<string, Element>;

const TAG = /\s*<(\/?)([a-z]+)((?:\s[^<>]*?)?)(\/?)>/uy;
const CDATA = '<![CDATA[';

/** One character a byte, so that an index in it is an index in the file. */
const decoder = new TextDecoder('latin1');

/** The items in the file, one after the other, up to where it is cut off or damaged. */
function* itemsIn(file: string, lost: Writable, onUnpacking?: OnUnpacking): Generator<Item> {
  let at = file.indexOf('>', file.indexOf('<items ')) + 1;
  const tag = () => {
    TAG.lastIndex = at;
    const [whole, slash, name = '', attributes = '', empty] = TAG.exec(file) ?? [];
    at += whole?.length ?? 0;
    return { isEnd: slash === '/', name, attributes, isEmpty: empty === '/' };
  };
  let item: Map<string, Element> | undefined;
  for (;;) {
    const before = at;
    const { isEnd, name, attributes, isEmpty } = tag();
    if (isEnd && name === 'items' && !item) return;
    if (isEnd && name === 'item' && item) {
      onUnpacking?.(at, file.length);
      yield item;
      item = undefined;
    } else if (!isEnd && name === 'item' && !item) item = new Map();
    else if (isEnd || !item || name === '') {
      lost.brokenAt = before + (/^\s*/u.exec(file.slice(before, before + 200))?.[0].length ?? 0);
      return;
    } else if (!isEmpty) {
      const isData = file.startsWith(CDATA, at);
      const start = isData ? at + CDATA.length : at;
      const close = `${isData ? ']]>' : ''}</${name}>`;
      const end = file.indexOf(close, start);
      if (end < 0) {
        lost.brokenAt = file.length;
        return;
      }
      item.set(name, { isBase64: /\sbase64="true"/u.test(attributes), start, end });
      at = end + close.length;
    }
  }
}

const ZONE = /^(?:UTC|GMT|Z)(?:([+-]\d{2}):(\d{2}))?$/u;
const QUARTER = 900_000;

interface Clock {
  /** Milliseconds, as if it were UTC. */
  readonly at: number;
  readonly zone: string;
}

/** @param text as Java writes a date: `Mon Nov 30 10:15:00 CET 2026` */
const clockOf = (text: string): Clock | undefined => {
  const [, month = '', day, time, zone = '', year] =
    /^\w{3} (\w{3}) +(\d{1,2}) ([\d:]{8}) (\S+) (\d{4})$/u.exec(text.trim()) ?? [];
  const seconds = parseCookieDate(`${day} ${month} ${year} ${time}`);
  return seconds === undefined ? undefined : { at: seconds * 1000, zone };
};

type Timed = PackedExchange & { readonly clock: Clock | undefined };

/**
 * A zone's name may mean several (IST, CST): the servers' own dates tell which, by the youngest of them, since an answer
 * out of a cache has an older one.
 * @returns milliseconds ahead of UTC; nothing where no answer tells
 */
const aheadOf = (zone: string, exchanges: readonly Timed[]): number | undefined => {
  const [named, hours = '0', minutes = '0'] = ZONE.exec(zone) ?? [];
  if (named !== undefined)
    return (Number(hours) * 60 + Number(minutes) * (hours.startsWith('-') ? -1 : 1)) * 60_000;
  const ahead = exchanges.flatMap(({ clock, response }) => {
    const date = parseCookieDate(valueOf(response?.fields ?? [], 'date'));
    return date === undefined || clock?.zone !== zone ? [] : [clock.at - date * 1000];
  });
  return ahead.length === 0 ? undefined : Math.round(Math.min(...ahead) / QUARTER) * QUARTER;
};

/** In time: Burp saves them as its table is sorted, and a whole second is all that it says. */
const inOrder = (exchanges: readonly Timed[]): readonly Timed[] => {
  const first = exchanges[0]?.clock?.at ?? 0;
  const last = exchanges.at(-1)?.clock?.at ?? 0;
  const rising = first > last ? exchanges.toReversed() : exchanges;
  return rising.toSorted((a, b) => (a.clock?.at ?? 0) - (b.clock?.at ?? 0));
};

const exchangesIn = (
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  lost: Writable,
  onUnpacking?: OnUnpacking,
): readonly PackedExchange[] => {
  const exchanges: Timed[] = [];
  for (const item of itemsIn(file, lost, onUnpacking)) {
    const textAt = (name: string) => {
      const element = item.get(name);
      return element ? file.slice(element.start, element.end) : '';
    };
    const messageAt = (name: string) => {
      const { isBase64, start, end } = item.get(name) ?? { isBase64: false, start: 0, end: 0 };
      if (!isBase64) return rawMessage(bytes.subarray(start, end));
      const decoded = base64Bytes(file.slice(start, end));
      if (decoded.brokenAt !== undefined) lost.brokenAt = start + decoded.brokenAt;
      return rawMessage(decoded.bytes);
    };
    const request = messageAt('request');
    const response = messageAt('response');
    // What follows the damage cannot be told from what belongs to it.
    if (lost.brokenAt !== undefined) break;
    const url = textAt('url');
    exchanges.push({
      clock: clockOf(textAt('time')),
      ...rawExchange(request, response, URL.canParse(url) ? new URL(url).origin : ''),
    });
  }
  const zones = new Map<string, number | undefined>();
  for (const { clock } of exchanges)
    if (clock && !zones.has(clock.zone)) zones.set(clock.zone, aheadOf(clock.zone, exchanges));
  return inOrder(exchanges).map(({ clock, ...exchange }) => {
    const ahead = zones.get(clock?.zone ?? '');
    return clock === undefined || ahead === undefined ? exchange : { ...exchange, at: clock.at - ahead };
  });
};

/** @param bytes a file whose first bytes say that it is one */
export const unpackBurp = async (
  bytes: Uint8Array<ArrayBuffer>,
  onUnpacking?: OnUnpacking,
): Promise<Unpacked> => {
  const file = decoder.decode(bytes);
  const [, version = ''] = /<items [^<>]*burpVersion="([^"<>]{0,40})"/u.exec(file.slice(0, 4000)) ?? [];
  return harOf({
    of: 'a Burp Suite file',
    named: 'This Burp Suite file',
    creator: { name: 'Burp Suite', version },
    exchanges: (lost) => exchangesIn(bytes, file, lost, onUnpacking),
    none: 'has no request. In Proxy, HTTP history, select the requests of the login, then “Save items”.',
    again: 'Save the items again.',
    fewer: 'Select fewer requests, then “Save items”.',
  });
};
