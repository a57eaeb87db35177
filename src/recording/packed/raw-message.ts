/** An HTTP message as the bytes that travelled (RFC 9112 section 2.1). Not: its compression (entry.ts). */
import { joinBytes } from '#text/join-bytes';
import { decodeUtf8 } from '#text/utf8';
import type { Field, PackedExchange, PackedMessage } from './entry';

export interface RawMessage extends PackedMessage {
  /** The request line or the status line. */
  readonly first: string;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Index behind the line that begins there, with its break. */
const behind = (bytes: Uint8Array, at: number): number => {
  const end = bytes.indexOf(LINE_FEED, at);
  return end < 0 ? bytes.length : end + 1;
};

const isEmpty = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start <= 2 && (bytes[start] === LINE_FEED || bytes[start] === CARRIAGE_RETURN);

/** Chunks put together (RFC 9112 section 7.1). A proxy may have done it and left the field there: then the bytes as they are. */
const unchunked = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const start = behind(bytes, at);
    const [, size = ''] =
      /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n$/iu.exec(
        String.fromCharCode(...bytes.subarray(at, Math.min(start, at + 200))),
      ) ?? [];
    const end = start + Number.parseInt(size, 16);
    // Its end may be cut off; anything else that is no chunk says that there are none.
    if (size === '' || end > bytes.length)
      return chunks.length > 0 && at >= bytes.length ? joinBytes(chunks) : bytes;
    if (end === start) return joinBytes(chunks);
    chunks.push(bytes.subarray(start, end));
    at = behind(bytes, end);
  }
};

/** Takes any bytes: what is no line of a message is no field. */
export const rawMessage = (bytes: Uint8Array<ArrayBuffer>): RawMessage => {
  let at = behind(bytes, 0);
  const first = decodeUtf8(bytes.subarray(0, at)).text.trimEnd();
  const fields: Field[] = [];
  let end = behind(bytes, at);
  for (; at < bytes.length && !isEmpty(bytes, at, end); at = end, end = behind(bytes, at)) {
    const line = decodeUtf8(bytes.subarray(at, end)).text;
    const colon = line.indexOf(':');
    if (colon > 0) fields.push({ name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() });
  }
  const content = bytes.subarray(Math.min(end, bytes.length));
  const isChunked = fields.some(
    ({ name, value }) => /^transfer-encoding$/iu.test(name) && /\bchunked\b/iu.test(value),
  );
  return { first, fields, content: isChunked ? unchunked(content) : content };
};

const REQUEST_LINE = /^(\S+) (\S+)(?: (\S+))?$/u;
const STATUS_LINE = /^\S+ (\d{3})(?: (.*))?$/u;

/**
 * A request with its response.
 * @param origin of a target that names none: `https://shop.example`
 */
export const rawExchange = (
  request: RawMessage,
  response: RawMessage | undefined,
  origin: string,
): PackedExchange => {
  const [, method = '', target = '', version = ''] = REQUEST_LINE.exec(request.first) ?? [];
  const [, status, reason = ''] = STATUS_LINE.exec(response?.first ?? '') ?? [];
  return {
    method,
    url: target.startsWith('/') ? `${origin}${target}` : target,
    version,
    request,
    ...(response && status !== undefined
      ? { response: { ...response, status: Number(status), reason } }
      : {}),
  };
};
