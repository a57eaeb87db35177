/** Standard base64 (RFC 4648 section 4) as key texts have it. Not: base64url, which JOSE takes strictly (text/base64url.ts). */
import { decodeBase64url } from '#text/base64url';

/** The first character that is not base64, white space aside; -1 for none. */
export const notBase64 = (text: string): number => text.search(/[^A-Za-z0-9+/=\s]|=(?=\s*[A-Za-z0-9+/])/u);

/** Standard base64 with or without padding; the caller has seen to the alphabet. */
export const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const { bytes, problems } = decodeBase64url(text.replaceAll(/[\s=]/gu, ''));
  return problems.every(({ kind }) => kind === 'standard-alphabet') ? bytes : undefined;
};
