/** Which fields a sender puts into the dynamic table: two choices that are made in practice. Not: prescribed; RFC 7541 leaves it to the sender. */
import { encodeUtf8 } from '#text/utf8';
import { EMPTY_TABLE, type Indexing } from './encode';

/** Values that seldom come again. */
const SELDOM_REPEATED = new Set([
  ':path',
  'age',
  'content-length',
  'etag',
  'if-modified-since',
  'if-none-match',
  'location',
  'set-cookie',
]);

/** An entry larger than this would push nearly all others out. */
export const LARGEST_ENTRY = (EMPTY_TABLE.maximum * 3) / 4;

/** A cookie shorter than this could be guessed through the sizes of what is sent (RFC 7541 section 7.1). */
const SHORT_COOKIE = 20;

/** Every field that may come again, credentials among them: what Chromium does, as seen on the wire. */
export const indexCredentials: Indexing = (name, value) => {
  const size = encodeUtf8(name).length + encodeUtf8(value).length + 32;
  return SELDOM_REPEATED.has(name) || size > LARGEST_ENTRY ? 'without indexing' : 'incremental indexing';
};

/** The same, but Authorization and short cookies are never indexed (RFC 7541 section 7.1.3): what nghttp2 does. */
export const neverIndexCredentials: Indexing = (name, value) =>
  name === 'authorization' || (name === 'cookie' && encodeUtf8(value).length < SHORT_COOKIE)
    ? 'never indexed'
    : indexCredentials(name, value);
