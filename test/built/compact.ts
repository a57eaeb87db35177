/** Compact serializations for tests of the built page. */
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

/** A value as JSON in base64url. */
export const segment = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));

/** Header, payload, and three bytes in the signature's place. */
export const token = (header: object, payload: object): string =>
  `${segment(header)}.${segment(payload)}.AAAA`;
