/** SHA-256 of a text, for what must not be kept as it is, and HMAC. Not: for passwords, which need a slow function (password.ts). */
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { once } from './once';

/** @returns base64url */
export const sha256 = once(async (text: string): Promise<string> =>
  encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(text)))),
);

/**
 * HMAC with SHA-256, under a secret of the server.
 * @returns base64url
 */
export const hmac = once(async (secret: string, text: string): Promise<string> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encodeUtf8(secret), algorithm, false, ['sign']);
  return encodeBase64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encodeUtf8(text))));
});
