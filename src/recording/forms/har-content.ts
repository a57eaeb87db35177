/** The contents of messages in a HAR file: which are kept, and why another is not. Contents in files beside it are not read. */
import type { JsonObject } from '#text/json';
import type { Span } from '#text/span';
import { decodeUtf8 } from '#text/utf8';
import { base64Bytes } from '../base64';
import { objectAt, stringAt, textAt } from '#text/json-at';
import { isKept, isScript, isShort } from '../kept-content';
import type { RecordedExchange } from '../recording';
import { inner, pairsAt, type Placed } from './har-fields';

export interface Content {
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

/** @param holder `postData` or `content` */
export const contentOf = (holder: JsonObject | undefined): Content => {
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
export const postedOf = (request: JsonObject): Content => {
  const posted = objectAt(request, 'postData');
  const content = contentOf(posted);
  if (content.content !== '' || content.isDropped) return content;
  const pairs = pairsAt(posted, 'params');
  return pairs.length > 0 ? { content: formText(pairs) } : content;
};
