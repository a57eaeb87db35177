/** SHA-256 of a text, for what must not be kept as it is. Not: for passwords, which need a slow function (password.ts). */
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

/** @returns base64url */
export const sha256 = async (text: string): Promise<string> =>
  encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(text))));
