/** A recording as a HAR 1.2 file. Not: how its fields and contents are written (har-fields.ts, har-content.ts), and what it lacks (har-lost.ts). */
import { memberOf, type JsonArray, type JsonObject, type JsonText } from '#text/json';
import { isRedirect } from '../answer';
import { initiatorOf, pageOf } from '../initiator';
import { numberAt, objectAt, stringAt, textAt } from '#text/json-at';
import type { OnProgress } from '../progress';
import type { MessagePlaces, Read } from '../recording';
import { contentOf, postedOf, type Content } from './har-content';
import { writtenDate } from '#cookies/written-date';
import { fieldsOf, has, inner, type Placed } from './har-fields';
import { creatorOf, lacks } from './har-lost';

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
  const at = writtenDate(textAt(entry, 'startedDateTime'));
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
  return {
    form: 'har',
    ...(creator === undefined ? {} : { creator }),
    exchanges: read.map(({ exchange }) => exchange),
    ...lacks(log, {
      isCutOff: problem !== undefined,
      hasRedirect: read.some(({ exchange }) => isRedirect(exchange)),
      isElsewhere: read.some(({ isElsewhere }) => isElsewhere),
      unread: read.reduce((sum, { unread }) => sum + unread, 0),
    }),
  };
};
