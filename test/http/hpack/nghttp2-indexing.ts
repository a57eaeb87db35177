/** Which fields nghttp2 puts into the dynamic table, so that its bytes can be compared. Not: a browser's way (src/http/hpack/indexing). */
import { EMPTY_TABLE, type Indexing } from '#http/hpack/encode';
import { encodeUtf8 } from '#text/utf8';

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
const LARGEST_ENTRY = (EMPTY_TABLE.maximum * 3) / 4;

/** A cookie shorter than this could be guessed through the sizes of what is sent (RFC 7541 section 7.1). */
const SHORT_COOKIE = 20;

/** Authorization and short cookies never (RFC 7541 section 7.1.3), large fields and some others not: as nghttp2 sends. */
export const neverIndexCredentials: Indexing = (name, value) => {
  const size = encodeUtf8(value).length;
  if (name === 'authorization' || (name === 'cookie' && size < SHORT_COOKIE)) return 'never indexed';
  return SELDOM_REPEATED.has(name) || encodeUtf8(name).length + size + 32 > LARGEST_ENTRY
    ? 'without indexing'
    : 'incremental indexing';
};
