/** Every named value in the messages of an exchange, wherever one can be. Not: which of them are credentials (kinds.ts). */
import { cookiePairs } from '#cookies/cookie-pairs';
import { parseSetCookie, type SetCookie } from '#cookies/set-cookie';
import { parseJson, type Json } from '#text/json';
import { decodeUtf8 } from '#text/utf8';
import { base64Bytes } from './base64';
import type { CarriedAs } from './credential';
import { decoded, paramsIn, partsIn, urlParams, type Param } from './params';
import type { Place, RecordedExchange } from './recording';

/** A value where it is. */
export interface NamedValue {
  readonly as: CarriedAs;
  readonly name: string;
  readonly value: string;
  readonly place: Place;
  /** The parameters, members or inputs beside it, itself included. */
  readonly beside: ReadonlySet<string>;
  /** Of a cookie that a response sets. */
  readonly setCookie?: SetCookie;
  /** Of an Authorization field, in lower case. */
  readonly scheme?: string;
}

type Tell = (value: NamedValue) => void;
/** Where a part of a message is. */
type Part = Omit<Place, 'span'>;

const NONE: ReadonlySet<string> = new Set();

const tellParams = (params: readonly Param[], as: CarriedAs, part: Part, tell: Tell): void => {
  if (params.length === 0) return;
  const beside = new Set(params.map(({ name }) => name));
  for (const { name, value, at } of params) tell({ as, name, value, place: { ...part, span: at }, beside });
};

const inUrl = (url: string, part: Part, tell: Tell, isReferer = false): void => {
  const { query, fragment, segments } = urlParams(url);
  tellParams(query, isReferer ? 'referer' : 'query', part, tell);
  tellParams(fragment, isReferer ? 'referer' : 'fragment', part, tell);
  tellParams(segments, isReferer ? 'referer' : 'path', part, tell);
};

const SCHEME = /^([\w-]+)[ \t]+(?=\S)/u;

const inAuthorization = (value: string, part: Part, tell: Tell): void => {
  const [before = '', scheme = ''] = SCHEME.exec(value) ?? [];
  const rest = value.slice(before.length);
  const place = { ...part, span: { start: before.length, end: value.length } };
  const kind = scheme.toLowerCase();
  if (kind === 'basic') {
    // RFC 7617: what is behind the first colon is secret.
    const { text } = decodeUtf8(base64Bytes(rest).bytes);
    const secret = text.slice(text.indexOf(':') + 1);
    if (text.includes(':'))
      tell({ as: 'basic', name: 'Authorization', value: decoded(secret, true), place, beside: NONE });
    return;
  }
  const as = kind === 'bearer' || kind === 'dpop' ? 'bearer' : 'field';
  tell({ as, name: 'Authorization', value: rest, place, beside: NONE, scheme: kind });
};

const inField = (name: string, value: string, part: Part, tell: Tell): void => {
  switch (name.toLowerCase()) {
    case 'cookie':
      for (const pair of cookiePairs(value)) {
        tell({
          as: 'cookie',
          name: pair.name,
          value: decoded(pair.value),
          place: { ...part, span: pair.valueAt },
          beside: NONE,
        });
      }
      break;
    case 'set-cookie': {
      const cookie = parseSetCookie(value);
      tell({
        as: 'cookie',
        name: cookie.name,
        value: decoded(cookie.value),
        place: { ...part, span: cookie.valueAt },
        beside: NONE,
        setCookie: cookie,
      });
      break;
    }
    case 'authorization':
    case 'proxy-authorization':
      inAuthorization(value, part, tell);
      break;
    case 'referer':
      inUrl(value, part, tell, true);
      break;
    case 'location':
    case 'refresh':
      inUrl(value, part, tell);
      break;
    default:
      tell({
        as: 'field',
        name,
        value,
        place: { ...part, span: { start: 0, end: value.length } },
        beside: NONE,
      });
  }
};

/** Deeper and longer than any answer that hands over a token. */
const DEEPEST = 12;

const inJson = (json: Json, part: Part, tell: Tell, depth = 0): void => {
  if (depth > DEEPEST) return;
  if (json.type === 'array') {
    for (const item of json.items) inJson(item, part, tell, depth + 1);
  } else if (json.type === 'object') {
    const beside = new Set(json.members.map(({ name }) => name));
    for (const { name, value } of json.members) {
      if (value.type !== 'string') {
        inJson(value, part, tell, depth + 1);
        continue;
      }
      const span = { start: value.span.start + 1, end: value.span.end - 1 };
      tell({ as: 'json', name, value: value.value, place: { ...part, span }, beside });
      // A URL to go to, as single-page logins answer it.
      if (/^https?:\/\/\S+[?#]/u.test(value.value) && span.end - span.start === value.value.length) {
        inUrl(value.value, part, (inner) => {
          const { start, end } = inner.place.span;
          tell({ ...inner, place: { ...part, span: { start: start + span.start, end: end + span.start } } });
        });
      }
    }
  }
};

const TAG = /<(?:input|meta)\b[^>]{0,2000}>/giu;
const NAME = /\b(?:name|property)\s*=\s*(?:"([^"]*)"|'([^']*)')/iu;
const VALUE = /\b(?:value|content)\s*=\s*(?:"([^"]*)"|'([^']*)')/iu;

/** Hidden inputs and meta elements, which hand values to forms and to script. */
const inHtml = (text: string, part: Part, tell: Tell): void => {
  const found: (Param & { readonly tag: string })[] = [];
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    const [, name = '', other = ''] = NAME.exec(tag) ?? [];
    const match = VALUE.exec(tag);
    const value = match?.[1] ?? match?.[2] ?? '';
    if (value === '' || !match) continue;
    const end = index + match.index + match[0].length - 1;
    found.push({ name: name || other, value, at: { start: end - value.length, end }, tag });
  }
  tellParams(found, 'html', part, tell);
};

const FORM = /^[\w.%[\]-]{1,80}=[^\s{}"<]*$/u;

const inContent = (content: string, part: Part, tell: Tell): void => {
  if (content === '') return;
  if (/^\s*[{[]/u.test(content)) {
    const { value } = parseJson(content);
    if (value) inJson(value, part, tell);
  } else if (/^\s*</u.test(content)) inHtml(content, part, tell);
  else if (content.startsWith('--')) tellParams(partsIn(content), 'form', part, tell);
  else if (FORM.test(content)) tellParams(paramsIn(content), 'form', part, tell);
};

/**
 * Tells every named value of an exchange, the request's first.
 * @param looksInto says of a response's content whether it is worth reading
 */
export const valuesIn = (
  { index: exchange, request, response }: RecordedExchange,
  looksInto: (content: string) => boolean,
  tell: Tell,
): void => {
  inUrl(request.url, { exchange, message: 'request', part: 'url' }, tell);
  for (const [field, [name, value]] of request.fields.entries())
    inField(name, value, { exchange, message: 'request', part: 'field', field }, tell);
  inContent(request.content, { exchange, message: 'request', part: 'content' }, tell);
  if (!response) return;
  for (const [field, [name, value]] of response.fields.entries())
    inField(name, value, { exchange, message: 'response', part: 'field', field }, tell);
  if (looksInto(response.content))
    inContent(response.content, { exchange, message: 'response', part: 'content' }, tell);
};
