/** A recording as a HAR 1.2 file, in the dialects of browsers, Playwright and mitmproxy. Contents in files beside it are not read. */
import { memberOf, type JsonArray, type JsonObject, type JsonString, type JsonText } from '#text/json';
import type { Span } from '#text/span';
import { decodeUtf8 } from '#text/utf8';
import { isRedirect } from '../answer';
import { base64Bytes } from '../base64';
import { initiatorOf, pageOf } from '../initiator';
import { isTrue, itemsAt, numberAt, objectAt, stringAt, textAt } from '../json-at';
import { isKept, isScript, isShort } from '../kept-content';
import type { OnProgress } from '../progress';
import type { Lost } from '../packed/packed';
import type { MessagePlaces, Read, RecordedExchange } from '../recording';
import { harDate } from './har-date';

/** Without the quotes. */
const inner = ({ span }: JsonString): Span => ({ start: span.start + 1, end: span.end - 1 });

/** A field with the place of its value. */
interface Placed {
  readonly name: string;
  readonly value: string;
  readonly at: Span;
}

/** A name and a value, as HAR lists them. */
const pairsAt = (object: JsonObject | undefined, name: string): Placed[] =>
  itemsAt(object, name).flatMap((item) => {
    const pair = item.type === 'object' ? item : undefined;
    const value = stringAt(pair, 'value');
    return value ? [{ name: textAt(pair, 'name'), value: value.value, at: inner(value) }] : [];
  });

/** Between Set-Cookie fields that were written as one: a line break, or in Safari a comma. A date has a comma too, and no name after it. */
const BETWEEN = /\n|,[ \t]*(?=[^\s;,=]+=)/gu;

/** The fields that a Set-Cookie line holds. Where escapes of the JSON text hide a field's place, it is that of all. */
const lines = ({ name, value, at }: Placed): Placed[] => {
  if (!/^set-cookie$/iu.test(name)) return [{ name, value, at }];
  const ends = [...value.matchAll(BETWEEN)];
  // A line break takes two characters in the JSON text: exact as long as nothing else is escaped.
  const breaks = ends.filter(([between]) => between === '\n');
  const isPlain = at.end - at.start === value.length + breaks.length;
  const starts = [0, ...ends.map(({ 0: between, index }) => index + between.length)];
  return starts.map((start, which) => {
    const end = ends[which]?.index ?? value.length;
    const from = at.start + start + breaks.filter(({ index }) => index < start).length;
    return {
      name,
      value: value.slice(start, end),
      at: isPlain ? { start: from, end: from + end - start } : at,
    };
  });
};

const ATTRIBUTES = ['path', 'domain', 'expires', 'sameSite'] as const;
const FLAGS = ['httpOnly', 'secure'] as const;
const SPELLED: Readonly<Record<string, string>> = {
  path: 'Path',
  domain: 'Domain',
  sameSite: 'SameSite',
  httpOnly: 'HttpOnly',
  secure: 'Secure',
};

/** HAR's date as Set-Cookie has it. */
const expires = (value: string): string | undefined => {
  const at = harDate(value);
  return at === undefined ? undefined : `Expires=${new Date(at).toUTCString()}`;
};

/** What a list of `cookies` says where the fields are not listed: Safari and exporters leave them out. */
const setCookies = (message: JsonObject | undefined): Placed[] =>
  itemsAt(message, 'cookies').flatMap((item) => {
    const cookie = item.type === 'object' ? item : undefined;
    const value = stringAt(cookie, 'value');
    if (!cookie || !value) return [];
    const said = ATTRIBUTES.flatMap((name) => {
      const text = textAt(cookie, name);
      if (text === '') return [];
      return name === 'expires' ? (expires(text) ?? []) : `${SPELLED[name]}=${text}`;
    });
    const flags = FLAGS.flatMap((name) => (isTrue(cookie, name) ? [SPELLED[name] ?? ''] : []));
    const pair = `${textAt(cookie, 'name')}=${value.value}`;
    return [{ name: 'Set-Cookie', value: [pair, ...said, ...flags].join('; '), at: inner(value) }];
  });

const cookieField = (message: JsonObject | undefined): Placed[] => {
  const pairs = pairsAt(message, 'cookies');
  const [first] = pairs;
  return first
    ? [{ name: 'Cookie', value: pairs.map(({ name, value }) => `${name}=${value}`).join('; '), at: first.at }]
    : [];
};

const has = (fields: readonly Placed[], name: string): boolean =>
  fields.some((each) => each.name.toLowerCase() === name);

const fieldsOf = (message: JsonObject | undefined, cookies: 'Cookie' | 'Set-Cookie'): Placed[] => {
  const listed = pairsAt(message, 'headers')
    .filter(({ name }) => !name.startsWith(':'))
    .flatMap(lines);
  if (has(listed, cookies.toLowerCase())) return listed;
  return [...listed, ...(cookies === 'Cookie' ? cookieField(message) : setCookies(message))];
};

interface Content {
  readonly content: string;
  readonly at?: Span;
  readonly isDropped?: boolean;
  /** It is in another file. */
  readonly isElsewhere?: boolean;
  /** It was to be text, and is none: exporters may leave it compressed. */
  readonly isUnread?: boolean;
  readonly script?: RecordedExchange['script'];
}

const decoded = (text: string): string | undefined => {
  const { text: said, invalidAt } = decodeUtf8(base64Bytes(text).bytes);
  return invalidAt === undefined ? said : undefined;
};

const contentOf = (holder: JsonObject | undefined): Content => {
  const text = stringAt(holder, 'text');
  if (!text || text.value === '') {
    const isElsewhere = (stringAt(holder, '_file') ?? stringAt(holder, '_sha1')) !== undefined;
    return { content: '', ...(isElsewhere ? { isElsewhere } : {}) };
  }
  const type = textAt(holder, 'mimeType');
  const isPlain = textAt(holder, 'encoding') !== 'base64';
  if (isPlain && isScript(type, text.value.length))
    return { content: '', isDropped: true, script: { text: text.value, at: inner(text) } };
  if (!isKept(type) || !isShort(text.value.length)) return { content: '', isDropped: true };
  if (isPlain) return { content: text.value, at: inner(text) };
  const said = decoded(text.value);
  return said === undefined ? { content: '', isDropped: true, isUnread: true } : { content: said };
};

const formText = (pairs: readonly Placed[]): string =>
  pairs.map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

/** Some write a form's parameters and not its text. */
const postedOf = (request: JsonObject): Content => {
  const posted = objectAt(request, 'postData');
  const content = contentOf(posted);
  if (content.content !== '' || content.isDropped) return content;
  const pairs = pairsAt(posted, 'params');
  return pairs.length > 0 ? { content: formText(pairs) } : content;
};

const placesOf = (fields: readonly Placed[], { at }: Content): MessagePlaces => ({
  fields: fields.map((each) => each.at),
  ...(at ? { content: at } : {}),
});

const named = (fields: readonly Placed[]) => fields.map(({ name, value }) => [name, value] as const);

/**
 * Only what travels by HTTP; a browser also lists `data:`, `blob:` and pages of its own. A WebSocket begins as a request
 * to the same server (RFC 6455 section 1.3).
 * @returns the empty text for any other address
 */
const httpUrl = (url: string): string => {
  const http = url.replace(/^ws(?=s?:)/iu, 'http');
  return /^https?:/iu.test(http) && URL.canParse(http) ? http : '';
};

interface Entry {
  readonly exchange: Read['exchanges'][number];
  readonly isElsewhere: boolean;
  readonly unread: number;
}

const entryOf = (entry: JsonObject): Entry | undefined => {
  const asked = objectAt(entry, 'request');
  const url = stringAt(asked, 'url');
  const address = httpUrl(url?.value ?? '');
  if (!asked || !url || address === '') return undefined;
  const answer = objectAt(entry, 'response');
  const sentFields = fieldsOf(asked, 'Cookie');
  const sent = postedOf(asked);
  const request = {
    method: textAt(asked, 'method').toUpperCase(),
    url: address,
    fields: named(sentFields),
    content: sent.content,
  };
  // A request that failed or never ended has the status 0, or −1.
  const status = numberAt(answer, 'status') ?? 0;
  const gotFields = fieldsOf(answer, 'Set-Cookie');
  const got = contentOf(objectAt(answer, 'content'));
  const location = textAt(answer, 'redirectURL');
  const moved = location !== '' && !has(gotFields, 'location') ? stringAt(answer, 'redirectURL') : undefined;
  if (moved) gotFields.push({ name: 'Location', value: location, at: inner(moved) });
  const at = harDate(textAt(entry, 'startedDateTime'));
  const took = numberAt(entry, 'time');
  const page = pageOf(request);
  const contentBytes = numberAt(objectAt(answer, 'content'), 'size');
  return {
    isElsewhere: sent.isElsewhere === true || got.isElsewhere === true,
    unread: [sent, got].filter(({ isUnread }) => isUnread).length,
    exchange: {
      ...(at === undefined ? {} : { at }),
      ...(took === undefined ? {} : { took }),
      initiator: initiatorOf(request, textAt(entry, '_resourceType')),
      request,
      ...(status > 0 ? { response: { status, fields: named(gotFields), content: got.content } } : {}),
      ...(contentBytes === undefined ? {} : { contentBytes }),
      ...(sent.isDropped || got.isDropped ? { isContentDropped: true as const } : {}),
      ...(got.script ? { script: got.script } : {}),
      ...(page === undefined ? {} : { page }),
      span: entry.span,
      places: {
        request: { url: inner(url), ...placesOf(sentFields, sent) },
        ...(status > 0 ? { response: placesOf(gotFields, got) } : {}),
      },
    },
  };
};

const creatorOf = (log: JsonObject): string | undefined => {
  const by = objectAt(log, 'browser') ?? objectAt(log, 'creator');
  const said = `${textAt(by, 'name')} ${textAt(by, 'version')}`.trim();
  return said === '' ? undefined : said;
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a file that is no text lost when a HAR file was made of it (packed/packed.ts). */
const lostIn = (log: JsonObject, unread: number): string[] => {
  const lost = objectAt(log, '_unpacked');
  const all = unread + (numberAt(lost, 'unread') ?? 0);
  const of = (name: keyof Lost): number => numberAt(lost, name) ?? 0;
  return [
    ...(of('brokenAt') > 0
      ? [
          `The file is cut off or damaged at byte ${of('brokenAt').toLocaleString('en')}, so its end is missing.`,
        ]
      : []),
    ...(of('fieldless') > 0
      ? [
          `${counted(of('fieldless'), 'redirect', 'redirects')} may have set cookies: Playwright’s trace leaves them out. A HAR file has them.`,
        ]
      : []),
    ...(all > 0
      ? [
          `${counted(all, 'content is', 'contents are')} compressed or damaged, so credentials in there are unknown.`,
        ]
      : []),
    ...(of('others') > 0
      ? [`${counted(of('others'), 'flow of another protocol is', 'flows of other protocols are')} left out.`]
      : []),
  ];
};

/** Safari's Web Inspector lists resources, each with its last answer. */
const isWithoutRedirects = (creator: string | undefined, read: readonly Entry[]): boolean =>
  /^WebKit Web Inspector\b/u.test(creator ?? '') && !read.some(({ exchange }) => isRedirect(exchange));

const entriesIn = (log: JsonObject | undefined): JsonArray | undefined => {
  const entries = log && memberOf(log, 'entries')?.value;
  return entries?.type === 'array' ? entries : undefined;
};

/**
 * @param json the pasted text as JSON, as far as it could be read
 * @returns undefined for JSON that is no HAR file
 */
export const readHar = ({ value, problem }: JsonText, onProgress?: OnProgress): Read | undefined => {
  const log = value?.type === 'object' ? objectAt(value, 'log') : undefined;
  const entries = entriesIn(log);
  if (!log || !entries) return undefined;
  const read = entries.items.flatMap((item, index) => {
    onProgress?.('Reading messages', index, entries.items.length);
    return item.type === 'object' ? (entryOf(item) ?? []) : [];
  });
  const creator = creatorOf(log);
  const lacksRedirects = isWithoutRedirects(creator, read);
  return {
    form: 'har',
    ...(creator === undefined ? {} : { creator }),
    exchanges: read.map(({ exchange }) => exchange),
    ...(problem ||
    lacksRedirects ||
    objectAt(log, '_unpacked')?.members.some(({ name }) => name === 'brokenAt')
      ? { isPartial: true as const }
      : {}),
    missing: [
      ...(problem ? ['The file is cut off or damaged, so its end is missing.'] : []),
      ...(lacksRedirects
        ? ['Safari leaves redirects out, so passwords, codes and cookies in them are unknown.']
        : []),
      ...(read.some(({ isElsewhere }) => isElsewhere)
        ? ['Some contents are in separate files, and are missing here.']
        : []),
      ...lostIn(
        log,
        read.reduce((sum, { unread }) => sum + unread, 0),
      ),
    ],
  };
};
